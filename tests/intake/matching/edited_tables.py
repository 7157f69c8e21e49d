"""Tables of an exported document with something changed, as the tests of figures read them."""

import re
from collections.abc import Callable
from pathlib import Path

from forms.editions.form_2021 import FORM as FORM_2021
from intake.correction import Correction
from intake.edited_document import read_correction
from tests.intake.edited import exported, rewrite

TWO, THREE, FOUR = (section.heading for section in FORM_2021.sections if section.grid)
NATURAL = "一、本年新收政府信息公开申请数量·自然人"


def altered(folder: Path, change: Callable[[str], str]) -> Correction:
    """Return what is read of the exported report after ``change``."""
    return read_correction(rewrite(exported(folder), change), FORM_2021)


def on_table(number: int, change: Callable[[list[str]], list[str]]) -> Callable[[str], str]:
    """Return the change of a body that makes the rows of one table anew."""

    def made(body: str) -> str:
        tables = re.split("(?<=</w:tbl>)", body)
        head, *rows = re.split("(?=<w:tr>)", tables[number].removesuffix("</w:tbl>"))
        tables[number] = head + "".join(change(rows)) + "</w:tbl>"
        return "".join(tables)

    return made


def with_figure(text: str) -> Callable[[str], str]:
    """Return the change that puts ``text`` into the place of a figure."""
    return lambda body: body.replace("4321</w:t></w:r></w:p>", f"{text}</w:t></w:r></w:p>", 1)
