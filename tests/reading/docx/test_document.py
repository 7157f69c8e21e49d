"""What a document has at the heads and feet of its pages and in its tables, as we write it."""

import zipfile
from pathlib import Path

from export.compose import compose
from reading.docx.document import DocumentRead, HeadAndFoot, read_document, read_heads_and_feet
from reading.docx.package import opened
from reading.seen import Span, Table
from tests.builders import complete
from tests.intake.edited import edit, exported, rewrite, written


def document(path: Path) -> DocumentRead:
    with opened(path) as package:
        return read_document(package)


def pages(path: Path) -> list[HeadAndFoot]:
    with opened(path) as package:
        return read_heads_and_feet(package)


def test_a_draft_has_its_mark_number_and_code_on_odd_and_even_pages(tmp_path: Path) -> None:
    draft = compose(complete(), draft="送审稿")
    on_slip = HeadAndFoot("送审稿", False, draft.stamp)
    numbered = HeadAndFoot("送审稿", True, draft.stamp)
    assert pages(written(draft, tmp_path)) == [on_slip, on_slip, numbered, numbered]


def test_a_final_has_its_number_alone(tmp_path: Path) -> None:
    assert pages(exported(tmp_path)) == [HeadAndFoot("", True, "")] * 2


def test_pages_without_a_section_have_nothing(tmp_path: Path) -> None:
    path = rewrite(exported(tmp_path), lambda body: body.replace("w:sectPr", "w:sectPrLost"))
    assert pages(path) == [HeadAndFoot("", False, "")] * 2


def test_a_foot_that_is_not_in_the_file_is_none(tmp_path: Path) -> None:
    path = exported(tmp_path)
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in held.items():
            if "footer" not in name:
                archive.writestr(name, data)
    assert pages(path) == [HeadAndFoot("", False, "")] * 2


def test_boxes_of_a_table_stand_at_their_spans(tmp_path: Path) -> None:
    table = next(block for block in document(exported(tmp_path)).blocks if isinstance(block, Table))
    spans = list(table.texts())
    assert spans[0].row == 0
    assert any(span.cols > 1 for span in spans)


def test_a_table_may_begin_further_in_and_merge_sideways(tmp_path: Path) -> None:
    row = (
        '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'
        '<w:tc><w:tcPr><w:hMerge w:val="restart"/></w:tcPr><w:p/></w:tc>'
        "<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>"
    )
    path = edit(exported(tmp_path), ("<w:sectPr>", f"<w:tbl>{row}</w:tbl><w:sectPr>"))
    last = [block for block in document(path).blocks if isinstance(block, Table)][-1]
    assert list(last.texts()) == [Span(0, 1, 1, 2), Span(0, 3)]


def test_a_box_goes_on_only_where_that_is_said_in_so_many_words(tmp_path: Path) -> None:
    def column(merge: str) -> str:
        cells = ('<w:vMerge w:val="restart"/>', merge)
        rows = (f"<w:tr><w:tc><w:tcPr>{each}</w:tcPr><w:p/></w:tc></w:tr>" for each in cells)
        return f"<w:tbl>{''.join(rows)}</w:tbl>"

    tables = "".join(map(column, ("<w:vMerge/>", '<w:vMerge w:val="2"/>')))
    path = edit(exported(tmp_path), ("<w:sectPr>", f"{tables}<w:sectPr>"))
    merged, apart = [each for each in document(path).blocks if isinstance(each, Table)][-2:]
    assert list(merged.texts()) == [Span(0, 0, 2)]
    assert list(apart.texts()) == [Span(0, 0), Span(1, 0)]
