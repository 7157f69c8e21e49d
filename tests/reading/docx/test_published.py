"""Word documents of others: no figure of what is not read, and what is not read is told."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reading.published.formats import read_any
from reading.seen import Paragraph, Table, only_paragraphs, only_tables
from reading.seen_file import SeenFile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Read = Callable[..., SeenFile]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a document with this body."""

    def make(body: str, *, space: str = _W, part: str = "word/document.xml") -> SeenFile:
        path = tmp_path / "年报.wps"
        names = f'xmlns:w="{space}" xmlns:v="urn:schemas-microsoft-com:vml"'
        math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
        document = f'<w:document {names} xmlns:m="{math}"><w:body>{body}</w:body></w:document>'
        relation = f'<Relationship Id="1" Type="{_OFFICE}/officeDocument" Target="{part}"/>'
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(
                "_rels/.rels", f'<Relationships xmlns="{_RELATIONS}">{relation}</Relationships>'
            )
            archive.writestr(part, document)
        return read_any(path)

    return make


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(content: str) -> str:
    return f"<w:p>{content}</w:p>"


def row(*cells: str, properties: str = "") -> str:
    inside = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def text_box(content: str) -> str:
    box = f"<w:txbxContent>{content}</w:txbxContent>"
    return f"<w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>"


FIGURE = paragraph(run("规章")), paragraph(run("12"))
PICTURE = "<w:r><w:drawing/></w:r>"
FORMULA = "<m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>"
SIGN = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'


@pytest.mark.parametrize(
    ("content", "what"),
    [(PICTURE, "图片"), (FORMULA, "公式"), (SIGN, "符号"), (text_box(FIGURE[1]), "文本框")],
)
def test_a_box_with_something_in_place_of_a_figure_is_unread(
    content: str, what: str, read: Read
) -> None:
    seen = read(table(row(FIGURE[0], paragraph(content))))
    (only,) = only_tables(seen.blocks)
    assert only.rows[0][0].unread == ""
    assert what in only.rows[0][1].unread


def test_a_picture_in_a_box_that_only_holds_a_text_is_passed_over(read: Read) -> None:
    long = paragraph(run("本单位依法做好各项工作。" * 5) + PICTURE)
    (only,) = only_tables(read(table(row(long))).blocks)
    assert only.rows[0][0].unread == ""


def test_a_report_in_a_text_box_is_read_in_its_place(read: Read) -> None:
    inside = paragraph(run("一、总体情况")) + table(row(*FIGURE))
    seen = read(paragraph(run("前")) + paragraph(text_box(inside)) + paragraph(run("后")))
    kinds = [type(block) for block in seen.blocks]
    assert kinds == [Paragraph, Paragraph, Paragraph, Table, Paragraph]
    texts = [block.text for block in only_paragraphs(seen.blocks)]
    assert texts == ["前", "", "一、总体情况", "后"]


def test_a_text_box_within_another_is_read_once(read: Read) -> None:
    inner = paragraph(run("里") + text_box(paragraph(run("更里"))))
    seen = read(paragraph(run("外") + text_box(inner)))
    assert [block.text for block in only_paragraphs(seen.blocks)] == ["外", "里", "更里"]


def test_changes_that_are_not_accepted_are_told_and_a_deleted_figure_never_counts(
    read: Read,
) -> None:
    deleted = '<w:del w:id="1"><w:r><w:delText>999</w:delText></w:r></w:del>'
    moved = f'<w:moveFrom w:id="2">{run("888")}</w:moveFrom>'
    inserted = f'<w:ins w:id="3">{run("3402")}</w:ins>'
    seen = read(table(row(FIGURE[0], paragraph(deleted + moved + inserted))))
    (only,) = only_tables(seen.blocks)
    assert only.rows[0][1].text == "3402"
    assert seen.notes == ("文件里有没有接受的修订，按全部接受后的样子读。",)


def test_what_is_hidden_or_struck_out_is_no_text(read: Read) -> None:
    content = run("99", "<w:strike/>") + run("88", "<w:vanish/>") + run("1") + run("2")
    (only,) = only_tables(read(table(row(FIGURE[0], paragraph(content)))).blocks)
    (figure,) = only_paragraphs(only.rows[0][1].content)
    assert figure.text == "12"
    assert [each.text for each in figure.apart] == ["99", "88"]


def test_boxes_keep_their_columns_after_a_gap(read: Read) -> None:
    gap = '<w:gridBefore w:val="2"/>'
    seen = read(table(row(*FIGURE), row(*FIGURE, properties=gap)))
    (only,) = only_tables(seen.blocks)
    assert [box.span.col for box in only.rows[1]] == [2, 3]


def test_a_content_control_is_seen_through(read: Read) -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run('12'))}</w:sdtContent></w:sdt>"
    (only,) = only_tables(read(table(row(FIGURE[0], control))).blocks)
    assert only.rows[0][1].text == "12"
    assert only.rows[0][1].unread == ""


def test_another_file_within_it_is_told(read: Read) -> None:
    seen = read(paragraph(run("一、总体情况")) + "<w:altChunk/>")
    assert seen.notes == ("文档里有插入的其他文件，没有读：（没有文字）。",)


def test_the_strict_format_and_another_name_of_the_main_part_are_read(read: Read) -> None:
    seen = read(table(row(*FIGURE)), space=_STRICT, part="word/document2.xml")
    (only,) = only_tables(seen.blocks)
    assert [box.text for box in only.rows[0]] == ["规章", "12"]
