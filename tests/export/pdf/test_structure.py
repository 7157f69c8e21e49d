"""What a screen reader is told: headings, paragraphs, tables in order, each figure's headings."""

from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from export.compose import compose
from export.document import Document, Heading, Paragraph, Table
from export.pdf import write
from export.scopes import place
from tests.builders import blank, complete
from tests.export.headings import HEADINGS
from tests.export.paper.test_table_layout import tables, tall
from tests.export.pdf.sample_report import sample_report
from tests.export.pdf.tags import Tag, marks, pieces, tree

Tagged = Callable[[Document], Tag]


@pytest.fixture
def tagged(tmp_path: Path) -> Tagged:
    def tags_of(document: Document) -> Tag:
        write(document, tmp_path / "a.pdf")
        return tree(tmp_path / "a.pdf")

    return tags_of


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def root(file: Path) -> Tag:
    return tree(file)


def test_every_drawn_object_has_one_mark_and_every_piece_one_element(file: Path, root: Tag) -> None:
    assert set(marks(file)) == {1}
    drawn = {piece for piece in pieces(file) if piece[1] >= 0}
    told = list(chain.from_iterable(tag.pieces for tag in root.all()))
    assert len(told) == len(set(told))
    assert set(told) == drawn


def test_headings_are_the_documents(root: Tag, document: Document) -> None:
    assert [tag.text for tag in root.each("H1")] == [document.title]
    sections = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert [tag.text for tag in root.each("H2")] == sections
    leads = [b.text[: b.lead] for b in document.blocks if isinstance(b, Paragraph) and b.lead]
    assert leads
    assert [tag.text for tag in root.each("H3")] == leads


def test_all_is_said_in_the_order_of_the_document(root: Tag, document: Document) -> None:
    wanted = ""
    for part in document.parts():
        if isinstance(part, Table):
            wanted += "".join(cell.text for cell in sorted(part.cells, key=place))
        else:
            wanted += part.text
    assert bare("".join(tag.text for tag in root.all())) == bare(wanted)


def test_boxes_are_those_of_the_tables_row_by_row(root: Tag, document: Document) -> None:
    for table, tag in zip(tables(document), root.each("Table"), strict=True):
        assert [row.kind for row in tag.below] == ["TR"] * table.grid.rows
        for number, row in enumerate(tag.below):
            cells = sorted((cell for cell in table.cells if cell.row == number), key=place)
            wanted = [("TD" if c.id else "TH", bare(c.text), c.rowspan, c.colspan) for c in cells]
            assert [shape(box) for box in row.below] == wanted
        scopes = [box.said["Scope"] for box in tag.each("TH")]
        assert set(scopes) <= {"Row", "Column"}


def shape(box: Tag) -> tuple[str, str, object, object]:
    spans = box.said.get("RowSpan", 1), box.said.get("ColSpan", 1)
    return box.kind, bare(box.text), *spans


def test_a_figure_leads_to_the_headings_that_say_what_it_is(tagged: Tagged) -> None:
    root = tagged(
        compose(
            complete(
                {
                    "disclosure.permits.decisions": 731,
                    "requests.refused.state_secret.business": 732,
                    "disputes.post_review_suit.upheld": 733,
                }
            )
        )
    )
    by_id = {tag.id: bare(tag.text) for tag in root.each("TH")}
    assert len(by_id) == len(root.each("TH"))
    said: dict[str, list[str]] = {}  # of totals that are the same, the part stands before them
    for tag in root.each("TD"):
        said.setdefault(bare(tag.text), [by_id[id] for id in tag.headers])
    assert said["731"] == ["第二十条第（五）项", "本年处理决定数量", "行政许可"]
    assert said["732"] == HEADINGS["requests.refused.state_secret.business"]
    assert said["733"] == ["行政诉讼", "复议后起诉", "结果维持"]


def test_each_figure_has_headings_that_are_there(root: Tag) -> None:
    names = [tag.id for tag in root.each("TH")]
    assert len(set(names)) == len(names) > 70
    for tag in root.each("TD"):
        assert len(tag.headers) >= 2
        assert set(tag.headers) <= set(names)


def test_blanks_keep_their_boxes(tagged: Tagged) -> None:
    document = compose(blank())
    boxes = tagged(document).each("TD")
    figures = [cell for table in tables(document) for cell in table.cells if cell.id]
    assert len(boxes) == len(figures)
    assert all(box.headers for box in boxes)


def test_what_is_not_said_has_no_element(tagged: Tagged) -> None:
    root = tagged(compose(sample_report()))  # without a date
    assert all(tag.text for tag in root.each("P", "H1", "H2", "H3"))
    assert root.each("P")[-1].text == "云溪县自然资源和规划局"


def test_a_paragraph_over_a_page_is_one_element_of_two_pieces(root: Tag) -> None:
    over = [tag for tag in root.each("P") if len(tag.pieces) > 1]
    assert over
    for tag in over:
        pages = [page for page, _ in tag.pieces]
        assert pages == sorted(set(pages))


def test_a_paragraph_that_is_all_heading_has_no_text_of_its_own(tagged: Tagged) -> None:
    text = "（一）主动公开。"
    root = tagged(Document("标题", "局", (Paragraph(text, 2, len(text)),), sample_report()))
    assert [(tag.kind, tag.text) for tag in root.below] == [("H3", text)]


def test_a_table_over_a_page_is_two_under_the_same_head(tagged: Tagged, document: Document) -> None:
    three = tables(document)[1]
    blocks = [tall(document) if block is three else block for block in document.blocks]
    _, first, second, _ = tagged(replace(document, blocks=tuple(blocks))).each("Table")
    assert [tag.text for tag in first.below[0].below] == [tag.text for tag in second.below[0].below]
    for part in (first, second):
        names = {tag.id for tag in part.each("TH")}
        assert all(tag.headers and set(tag.headers) <= names for tag in part.each("TD"))


def test_a_paragraph_that_heads_the_next_is_a_heading(tagged: Tagged) -> None:
    text = "（二）主要做法\n全年公开信息612条。"
    root = tagged(compose(complete({"text.overview": text})))
    assert [tag.text for tag in root.each("H3")] == ["（二）主要做法"]


def test_a_slip_is_told_before_the_report(tagged: Tagged) -> None:
    slip, report = (
        [
            ("H1", "送审签批单"),
            ("P", "测试县测试局2025年政府信息公开工作年度报告"),
        ],
        ("H1", "测试县测试局2025年政府信息公开工作年度报告"),
    )
    told = [(tag.kind, bare(tag.text)) for tag in tagged(compose(complete(), draft="送审稿")).below]
    assert told[:2] == slip
    assert report in told
    assert ("P", "校核没有发现需要处理的事项。") in told  # it heads nothing
