"""What was written on the slip of a draft is told besides what was printed on it."""

import re
from pathlib import Path

from export.compose import compose
from forms.editions.form_2021 import FORM as FORM_2021
from forms.sign_off.drafts import SLIP
from intake.edited_document import read_correction
from tests.intake.edited import (
    at_end_of_slip,
    changed,
    paragraph,
    report,
    rewrite,
    run,
    told,
    written,
)

HEADINGS = [section.heading for section in FORM_2021.sections]


def test_what_was_written_on_the_slip(tmp_path: Path) -> None:
    document = compose(report(), draft="送审稿第2稿")
    slip = [text for place, text in document.texts() if place == SLIP]
    path = written(document, tmp_path)

    def write(body: str) -> str:
        *rows, last = body.split("<w:tr>")
        signing = next(at for at, row in enumerate(rows) if ">签发<" in row)
        cells = re.split("(?=<w:tc>)", rows[signing])
        cells[2] = cells[2].replace("</w:p>", run("同意。按修改稿印发。") + "</w:p>", 1)
        cells[4] = cells[4].replace("</w:p>", run("1月18日") + "</w:p>", 1)
        rows[signing] = "".join(cells)
        signed = "<w:tr>".join([*rows, last])
        return at_end_of_slip(signed, paragraph(run("请办公室再核一遍。")))

    found = read_correction(rewrite(path, write), FORM_2021)
    assert [(note.place, note.text) for note in found.slip_notes(slip)] == [
        (f"{SLIP}，签发·意见", "同意。按修改稿印发。"),
        (f"{SLIP}，签发·日期", "1月18日"),
        (SLIP, "请办公室再核一遍。"),
    ]
    assert (changed(found), told(found)) == ({}, [])


def test_figure_on_the_slip_that_stands_there_elsewhere_too(tmp_path: Path) -> None:
    document = compose(report(), draft="送审稿")
    slip = [text for place, text in document.texts() if place == SLIP]
    path = rewrite(written(document, tmp_path), lambda body: body.replace(">核稿<", ">拟稿<"))
    assert [note.text for note in read_correction(path, FORM_2021).slip_notes(slip)] == ["拟稿"]
