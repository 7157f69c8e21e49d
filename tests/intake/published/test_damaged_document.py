"""Bytes of a Word 97 document changed that are none of its text: no figure reads otherwise.

`tests/reading/doc/report.doc` is our sample of 2025, exported as DOCX and saved by LibreOffice.
"""

import os
import random
from pathlib import Path

import pytest

from intake.errors import IntakeError
from intake.published.assembly import read_published
from intake.published.report_read import FieldRead, Outcome
from reading.doc.container import streams
from reading.errors import Unreadable
from reading.published.formats import read_any
from tests.places import REPOSITORY

WHOLE = REPOSITORY / "tests" / "reading" / "doc" / "report.doc"
COUNT = int(os.environ.get("NIANBAO_MUTATIONS", "100"))  # 2000 by hand
TABLES = ("disclosure", "requests", "disputes")


def figures(path: Path) -> dict[str, FieldRead]:
    """Return what was read of the fields of the tables."""
    fields = read_published(read_any(path)).fields
    return {id: field for id, field in fields.items() if id.split(".")[0] in TABLES}


def text_range() -> tuple[int, int]:
    """Return where in the file its text stands."""
    parts = streams(WHOLE)
    begin = WHOLE.read_bytes().index("政府信息公开".encode("utf-16-le"))
    return begin - 100, begin + 2 * parts.fib.main


def damaged(data: bytes, seed: int, text: tuple[int, int]) -> bytes:
    """Return ``data`` with up to three bytes changed outside of its text."""
    chance = random.Random(seed)
    changed = bytearray(data)
    written = [at for at, byte in enumerate(data) if byte and not text[0] <= at < text[1]]
    for _ in range(chance.randint(1, 3)):
        at = chance.choice(written)
        changed[at] = chance.choice((chance.randrange(256), changed[at] ^ 1 << chance.randrange(8)))
    return bytes(changed)


@pytest.mark.parametrize("part", range(10))
def test_no_figure_reads_otherwise(part: int, tmp_path: Path) -> None:
    data, text, whole = WHOLE.read_bytes(), text_range(), figures(WHOLE)
    path = tmp_path / "a.doc"
    for seed in range(part * COUNT // 10, (part + 1) * COUNT // 10):
        path.write_bytes(damaged(data, seed, text))
        try:
            read = figures(path)
        except (Unreadable, IntakeError):
            continue
        for id, field in read.items():
            if field.outcome is Outcome.READ:
                assert field.value == whole[id].value, (seed, id)
