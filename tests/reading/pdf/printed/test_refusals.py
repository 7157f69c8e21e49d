"""What cannot be read is refused by its name, with the way out."""

import re
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from reading.errors import Unreadable
from reading.pdf.printed.file import read_printed
from tests.places import SHARED
from tests.reading.pdf.printed import papers


def why(path: Path) -> str:
    """Return why the file is refused."""
    with pytest.raises(Unreadable) as caught:
        read_printed(path)
    assert caught.value.advice
    return caught.value.why


def uncompressed(path: Path) -> bytes:
    """Return a paper with a table, in a form that can be changed byte by byte."""
    paper = papers.canvas(path)
    paper.setPageCompression(0)
    papers.preface(paper)
    papers.table(paper, papers.XS, papers.YS, papers.TEXTS, papers.lines)
    paper.save()
    return path.read_bytes()


def picture(paper: Canvas) -> None:
    paper.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 595, 842)


def test_pages_that_are_pictures(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    picture(paper)
    paper.save()
    assert why(tmp_path / "a.pdf") == "这是扫描的图片，里面没有可以读的文字"


def test_a_picture_over_a_text_that_was_recognised_in_it(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    picture(paper)
    paper.save()
    assert why(tmp_path / "a.pdf") == "这是扫描的图片，里面没有可以读的文字"


def test_a_picture_with_an_invisible_text(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    picture(paper)
    text = paper.beginText(72, 700)
    text.setTextRenderMode(3)
    for line in papers.TEXT:
        text.textLine(line)
    paper.drawText(text)
    paper.save()
    assert why(tmp_path / "a.pdf") == "这是扫描的图片，里面没有可以读的文字"


def test_a_page_among_others_that_is_a_picture_is_told(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    paper.showPage()
    picture(paper)
    paper.save()
    seen = read_printed(tmp_path / "a.pdf")
    assert seen.notes == ("第 2 页是图片，里面的文字没有读出。",)


def test_pages_without_text(tmp_path: Path) -> None:
    paper = Canvas(str(tmp_path / "a.pdf"))
    paper.rect(100, 100, 100, 100)
    paper.save()
    assert why(tmp_path / "a.pdf") == "PDF 文件里没有可以读的文字"


def test_a_text_that_is_rubbish(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    for index in range(4):
        papers.write(paper, 72, 80 + 20 * index, "kx8 qq#w zz(1) vvn%% 0o0")
    paper.save()
    assert why(tmp_path / "a.pdf") == "PDF 文件里的文字是乱码，和看到的不同"


def test_fonts_that_do_not_say_which_characters_they_show(tmp_path: Path) -> None:
    content = uncompressed(tmp_path / "a.pdf")
    (tmp_path / "b.pdf").write_bytes(content.replace(b"/ToUnicode", b"/ToUnicodX"))
    assert why(tmp_path / "b.pdf") == "PDF 文件里的文字是乱码，和看到的不同"


def test_a_file_that_wants_a_password(tmp_path: Path) -> None:
    locked = StandardEncryption("geheim", ownerPassword="other")
    Canvas(str(tmp_path / "a.pdf"), encrypt=locked).save()
    assert why(tmp_path / "a.pdf") == "PDF 文件加了打开密码"


def test_a_file_that_only_its_owner_may_change_is_read(tmp_path: Path) -> None:
    papers.small(tmp_path / "known.pdf").save()
    locked = StandardEncryption("", ownerPassword="other", canCopy=0)
    paper = Canvas(str(tmp_path / "a.pdf"), encrypt=locked)
    papers.preface(paper)
    paper.save()
    assert read_printed(tmp_path / "a.pdf").pages == 1


def test_a_damaged_file(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\nnothing of the kind")
    assert why(tmp_path / "a.pdf") == "PDF 文件已经损坏，读不出来"


def test_too_many_pages(tmp_path: Path) -> None:
    paper = Canvas(str(tmp_path / "a.pdf"))
    for _ in range(101):
        paper.showPage()
    paper.save()
    with pytest.raises(Unreadable, match=re.escape("超过 100 页")):
        read_printed(tmp_path / "a.pdf")


def test_a_scan_that_an_office_published() -> None:
    path = SHARED / "samples" / "intake" / "pdf_scanned_hongze_2023" / "source.pdf"
    if not path.exists():
        pytest.skip("no documents of others")
    assert why(path) == "这是扫描的图片，里面没有可以读的文字"


def test_a_page_that_cannot_be_unpacked(tmp_path: Path) -> None:
    papers.small(tmp_path / "a.pdf").save()
    content = bytearray((tmp_path / "a.pdf").read_bytes())
    drawn = re.search(rb"/Contents (\d+) 0 R", content)
    assert drawn
    begin = content.index(b"stream", content.index(b"\n%s 0 obj" % drawn[1]))
    content[begin + 200] ^= 1
    (tmp_path / "b.pdf").write_bytes(content)
    assert why(tmp_path / "b.pdf") == "PDF 文件的第 1 页已经损坏"


def test_a_file_whose_index_is_damaged_is_read_and_told(tmp_path: Path) -> None:
    papers.small(tmp_path / "a.pdf").save()
    content = (tmp_path / "a.pdf").read_bytes()
    (tmp_path / "b.pdf").write_bytes(content.replace(b"startxref\n", b"startxref\n7"))
    seen = read_printed(tmp_path / "b.pdf")
    assert seen.notes == ("文件内部有损坏，读到的可能不全，请和原件核对。",)
