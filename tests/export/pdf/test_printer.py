"""The file as a whole: properties, outline and fonts, the same bytes, text that copies out."""

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from pdfplumber.pdf import PDF

from export.compose import compose
from export.document import Document, Paragraph
from export.errors import MissingGlyphs
from export.fonts import Role
from export.paper import page
from export.pdf import differences, write
from export.pdf.embedded_face import FACES, embedded_face
from forms.sign_off.drafts import DRAFT
from tests.export.conftest import Print, path_of
from tests.export.pdf.sample_report import sample_report

RARE = "㛃、𬱖；“引号”——破折号……don’t<b>&\u00a0％"


def one_paragraph(text: str) -> Document:
    return Document("标题", "局", (Paragraph(text),), sample_report())


def test_properties(pdf: PDF, document: Document, file: Path) -> None:
    assert (
        pdf.metadata["Title"]
        == document.title
        == "云溪县自然资源和规划局2021年政府信息公开工作年度报告"
    )
    assert pdf.metadata["Author"] == "云溪县自然资源和规划局"
    assert pdf.metadata["Subject"] == "中华人民共和国政府信息公开工作年度报告格式"
    assert pdf.metadata["Keywords"] == f"内容码 {document.code}"
    assert pdf.metadata["Producer"] == pdf.metadata["Creator"] == "公开年报"
    assert pdf.metadata["CreationDate"].startswith("D:20220120")
    assert b"/Lang (zh-CN)" in file.read_bytes()


def test_outline_leads_to_title_and_sections(document: Document, file: Path) -> None:
    with pypdfium2.PdfDocument(file) as pdf:
        found = [(each.get_title(), each.get_dest().get_index()) for each in pdf.get_toc()]
        texts = [page.get_textpage().get_text_range() for page in pdf]
    assert [name for name, _ in found] == [
        document.title,
        *(section.heading for section in document.report.form.sections),
    ]
    assert all(name in texts[index] for name, index in found[1:])


def test_same_document_same_bytes(document: Document, file: Path, tmp_path: Path) -> None:
    write(one_paragraph("别的文件先用了别的字"), tmp_path / "other.pdf")
    write(document, tmp_path / "another name.pdf")
    assert (tmp_path / "another name.pdf").read_bytes() == file.read_bytes()


def test_every_font_is_embedded_and_subset(pdf: PDF, file: Path) -> None:
    assert b"Helvetica" not in file.read_bytes()
    used = {char["fontname"] for page in pdf.pages for char in page.chars}
    assert used
    assert all(
        re.fullmatch(r"[A-Z]{6}\+NianBao(Song|Hei|Kai|Title)-Regular", name) for name in used
    )
    fonts = re.findall(rb"/Type /FontDescriptor", file.read_bytes())
    assert len(fonts) == len(re.findall(rb"/FontFile2 ", file.read_bytes())) == 4
    assert file.stat().st_size < 300_000


@pytest.mark.parametrize("role", Role)
def test_faces_that_stand_in_have_the_same_text(role: Role) -> None:
    assert embedded_face(FACES.glyph("㛃", role).file).has("㛃")


def test_text_copies_out_as_it_is(printed: Print) -> None:
    pdf = printed(one_paragraph(RARE))
    assert "".join(char["text"] for char in pdf.pages[0].chars).startswith(RARE)
    with pypdfium2.PdfDocument(path_of(pdf)) as opened:
        assert opened[0].get_textpage().get_text_range().startswith(RARE)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed")
def test_text_copies_out_of_poppler(printed: Print, document: Document, file: Path) -> None:
    def poppler(path: Path) -> str:
        return subprocess.run(
            ["pdftotext", "-enc", "UTF-8", path, "-"], check=True, capture_output=True
        ).stdout.decode()

    assert RARE.replace("\u00a0", " ") in poppler(path_of(printed(one_paragraph(RARE))))
    text = poppler(file).replace("\n", "")
    assert all(
        block.text in text
        for block in document.blocks
        if isinstance(block, Paragraph) and len(block.text) < 80
    )


def test_draft_copies_out_without_its_mark(printed: Print) -> None:
    pdf = printed(compose(sample_report(), draft=DRAFT))
    assert all(len(page.images) == 1 for page in pdf.pages)
    assert "送审稿" not in "".join(char["text"] for page in pdf.pages[1:] for char in page.chars)


def test_draft_mark_is_light_and_lies_across_the_page(printed: Print) -> None:
    path = path_of(printed(compose(sample_report(), draft=DRAFT)))
    with pypdfium2.PdfDocument(path) as opened:
        picture = opened[len(opened) - 1].render(scale=0.5, grayscale=True).to_pil()
    grey = [
        (x, y)
        for x in range(picture.width)
        for y in range(picture.height)
        if picture.getpixel((x, y)) == 228
    ]
    assert max(x for x, _ in grey) - min(x for x, _ in grey) > picture.width / 3
    assert max(y for _, y in grey) - min(y for _, y in grey) > picture.height / 3


@pytest.mark.parametrize("name", ["送审稿", "送审稿第 2 稿", "送审稿第 12 稿"])
def test_draft_mark_stays_on_the_page_whatever_the_draft_is_called(
    name: str, printed: Print
) -> None:
    (mark,) = printed(compose(sample_report(), draft=name)).pages[0].images
    assert mark["x0"] > 50
    assert mark["x1"] < page.PAGE_WIDTH - 50
    assert mark["x1"] - mark["x0"] > 250


def test_no_page_of_a_final_has_a_picture(pdf: PDF) -> None:
    assert not any(page.images for page in pdf.pages)


def test_character_without_a_glyph_is_named_before_anything_is_written(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    with pytest.raises(MissingGlyphs) as caught:
        write(
            compose(sample_report({"text.problems": "面馆“𰻝𰻝面”\t一家"}, unit="云溪县𰻝局")),
            target,
        )
    assert not target.exists()
    assert ("𰻝", "五、存在的主要问题及改进情况") in caught.value.missing
    assert ("𰻝", "标题") in caught.value.missing
    assert ("\t", "五、存在的主要问题及改进情况") in caught.value.missing


def test_damaged_file_is_told(document: Document, file: Path, tmp_path: Path) -> None:
    (tmp_path / "b.pdf").write_bytes(file.read_bytes()[:1000])
    assert differences(document, tmp_path / "b.pdf") == ["读不出来：文件不完整，或者加了密码"]
