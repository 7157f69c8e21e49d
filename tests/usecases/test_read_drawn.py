"""Reports as PDF files of other programs are read as they are printed, or it is told."""

import re
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QFont, QFontDatabase, QPageSize, QPdfWriter, QTextDocument
from reportlab.pdfgen.canvas import Canvas

from tests.offices.drawn_paper import (
    Press,
    by_characters,
    by_codes,
    embedded,
    not_embedded,
    with_areas,
)
from tests.offices.pages import plain
from tests.offices.paper import office_report, printed
from tests.offices.scoring import NOTHING_AMISS, score
from tests.places import REPOSITORY
from usecases.report_file import read_report_file

SONG = REPOSITORY / "resources" / "fonts" / "song.ttf"


def askew(paper: Canvas) -> None:
    embedded(paper)
    paper.setFillGray(0.8)
    paper.translate(150, 250)
    paper.rotate(45)
    paper.setFontSize(70)
    paper.drawString(0, 0, "征求意见稿")


def level(paper: Canvas) -> None:
    embedded(paper)
    paper.setFillGray(0.8)
    paper.setFontSize(70)
    paper.drawString(120, 420, "征求意见稿")


PRESSES = {
    "plain": Press(),
    "WPS": Press(pen=by_characters, frame=with_areas),
    "not embedded": Press(not_embedded),
    "Founder": Press(not_embedded, by_codes),
    "lying": Press(is_wide=True),
    "marked askew": Press(below=askew),
}


@pytest.mark.parametrize("name", PRESSES)
@pytest.mark.parametrize("zeros", ["printed", "blank"])
def test_all_of_a_paper_is_read(name: str, zeros: str, tmp_path: Path) -> None:
    report = office_report(11, blank=zeros == "blank")
    PRESSES[name].print(printed(report), tmp_path / "a.pdf")
    assert score(read_report_file(tmp_path / "a.pdf"), report) == NOTHING_AMISS


@pytest.mark.parametrize("apart", [0, 2])
@pytest.mark.parametrize("zeros", ["printed", "blank"])
@pytest.mark.usefixtures("qapp")
def test_all_of_what_qt_prints_is_read(apart: int, zeros: str, tmp_path: Path) -> None:
    report = office_report(11, blank=zeros == "blank")
    (family,) = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(SONG)))
    table = f'<table border="1" cellspacing="{apart}" width="100%">'
    document = QTextDocument()
    document.setDefaultFont(QFont(family, 9))
    document.setHtml(re.sub("<table[^>]*>", table, plain(printed(report))))
    printer = QPdfWriter(str(tmp_path / "a.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setResolution(96)
    document.print_(printer)
    assert score(read_report_file(tmp_path / "a.pdf"), report) == NOTHING_AMISS


def test_a_mark_that_lies_level_takes_only_the_boxes_that_it_touches(tmp_path: Path) -> None:
    report = office_report(11)
    Press(below=level).print(printed(report), tmp_path / "a.pdf")
    found = score(read_report_file(tmp_path / "a.pdf"), report)
    assert 0 < len(found.missing) < 30
    assert found._replace(missing=()) == NOTHING_AMISS


def test_a_picture_of_a_page_among_others_is_told_with_what_stood_on_it(tmp_path: Path) -> None:
    """The page with most of section three was put in by a scanner."""
    report = office_report(11)
    path = tmp_path / "a.pdf"
    Press(is_wide=True).print(printed(report), path)
    with pypdfium2.PdfDocument(path) as document:
        number = 1
        page = document[number]
        width, height = page.get_size()
        picture = page.render(scale=1).to_pil()
        scanned = Canvas(str(tmp_path / "scan.pdf"), pagesize=(width, height))
        scanned.drawInlineImage(picture, 0, 0, width, height)
        scanned.save()
        with pypdfium2.PdfDocument(tmp_path / "scan.pdf") as scan:
            document.del_page(number)
            document.import_pages(scan, index=number)
            document.save(tmp_path / "b.pdf")
    read = read_report_file(tmp_path / "b.pdf")
    assert "第 2 页是图片，里面的文字没有读出。" in [doubt.message for doubt in read.doubts]
    found = score(read, report)
    assert found.missing
    assert found._replace(missing=()) == NOTHING_AMISS
