"""What is meant to keep the program busy is read or refused within seconds."""

import contextlib
import resource
import subprocess
import sys

import pytest

from reading.errors import Unreadable
from reading.text.text import read_text
from reading.web.page import read_html
from tests.places import REPOSITORY

SECONDS, BYTES = 10, 500_000_000  # of processor, which two runs beside each other stretch
TEXTS = {
    "spaces": " " * 900_000 + "x",
    "one after the other": "a  1\n" * 150_000,
    "cells": "\t1\n" * 250_000,
    "tabs": "1\t" * 450_000,
    "blank tabs": "\n\n\t" * 300_000,
    "pipes": "|" * 900_000,
    "rules": "|" + "-|" * 450_000,
    "bold": "**a" * 300_000,
    "links": "# a\n" + "[a](" * 200_000,
    "comments": "# a\n" + "<!--" * 200_000,
    "headings": "# a\n# " + " " * 890_000 + "x",
    "struck": "# a\n" + "~~a" * 290_000,
    "tables": "# a\n" + "<table>" * 120_000,
    "quotes": '"a\t"\n' * 150_000,
    "commas": ",1" * 450_000,
    "figures": "甲\n" + "1\n\n" * 290_000,
}
PAGES = {
    "attributes": "<p " + " ".join(f"a{number}" for number in range(90_000)) + ">",
    "classes": "<style>"
    + ".a .b{display:none}" * 900
    + "</style>"
    + f"<p class='{'b ' * 9}'>" * 900,
    "items": "<ol>" + "<li>a" * 90_000,
    "struck": "<del>" + "a " * 450_000,
    "deep": "<b>" * 190_000,
    "tables": "<table>" * 90_000,
    "comments": "<!--" * 200_000,
    "rows": "<table>" + "<tr hidden><td>1" * 60_000,
    "entities": "&amp;" * 300_000,
    "no braces": "<style>" + "a " * 450_000,
    "unclosed comments": "<style>" + "/*" * 400_000,
    "selectors": "<style>" + "a " * 200_000 + "{display:none}</style><a>",
    "braces": "<style>" + "a{" * 400_000 + "</style>",
}


@pytest.mark.parametrize(
    "name", [f"text {name}" for name in TEXTS] + [f"page {name}" for name in PAGES]
)
def test_nothing_takes_long(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", __name__, name],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-500:]


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    kind, _, wanted = sys.argv[1].partition(" ")
    with contextlib.suppress(Unreadable):
        if kind == "text":
            read_text(TEXTS[wanted])
        else:
            read_html(PAGES[wanted])
