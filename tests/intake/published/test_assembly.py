"""From what a file shows to a report: what is told besides."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.errors import IntakeError
from intake.published.assembly import read_published
from intake.published.report_read import Outcome
from reading.seen import Apart, Paragraph
from tests.intake.published.shapes import (
    CONTENTS,
    HEADINGS,
    OTHER,
    OVERVIEW,
    PREAMBLE,
    PROBLEMS,
    TITLE,
    lines,
    seen,
)
from tests.intake.published.test_sections import assert_whole


def test_every_field_has_an_outcome_and_each_unread_one_a_doubt() -> None:
    found = read_published(seen(lines(front=("2023年，我局报告如下：",), end=())))
    assert list(found.fields) == list(found.report.form.fields)
    told = {id for doubt in found.doubts for id in doubt.cells}
    for id, field in found.fields.items():
        is_to_be_told = field.outcome is Outcome.UNREAD or not field.is_sure
        assert not is_to_be_told or id in told, id
        assert (field.value is None) == (found.report.stated(id) is None)


def test_places_are_among_the_blocks_that_the_report_was_read_from() -> None:
    found = read_published(seen(lines()))
    for id, field in found.fields.items():
        if field.place is not None:
            block = found.seen.blocks[field.place.block]
            if id in ("text.overview", "text.problems", "text.other_matters"):
                assert isinstance(block, Paragraph)
                assert block.text in HEADINGS


def test_what_the_reader_of_the_file_tells_is_told() -> None:
    file = replace(seen(lines()), notes=("工作表“备查”是隐藏的，没有读",))
    assert "工作表“备查”是隐藏的，没有读" in [
        doubt.message for doubt in read_published(file).doubts
    ]


def test_a_table_within_a_text_is_told() -> None:
    contents = (*CONTENTS[:4], (*PROBLEMS, "|问题|措施", "|更新慢|每月检查"), OTHER)
    found = read_published(seen(lines(contents=contents)))
    assert_whole(found.report)
    assert [doubt.cells for doubt in found.doubts if "表格" in doubt.message] == [
        ("text.problems",)
    ]
    assert [each.words for each in found.leftovers][-1] == "问题 | 措施\n更新慢 | 每月检查"


def test_struck_out_text_is_told() -> None:
    file = seen(lines())
    line = next(
        block for block in file.blocks if isinstance(block, Paragraph) and block.text == OTHER[0]
    )
    line.apart.append(Apart("划去的文字", "收取380元。", 4))
    found = read_published(file)
    assert_whole(found.report)
    [doubt] = [doubt for doubt in found.doubts if "划去" in doubt.message]
    assert doubt.cells == ("text.other_matters",)
    assert "380元" in doubt.words


def test_an_empty_section_is_told() -> None:
    found = read_published(seen(lines(contents=(*CONTENTS[:5], ()))))
    assert found.fields["text.other_matters"].outcome is Outcome.BLANK
    assert any(doubt.cells == ("text.other_matters",) for doubt in found.doubts)


def test_a_text_that_is_too_long_is_told() -> None:
    contents = (*CONTENTS[:5], ("说明。" * 100_000,))
    found = read_published(seen(lines(contents=contents)))
    assert found.fields["text.other_matters"].outcome is Outcome.UNREAD
    assert any(doubt.cells == ("text.other_matters",) for doubt in found.doubts)


@pytest.mark.parametrize("indent", ["　　", "    ", "\u00a0\u00a0", "\t"])
def test_indents_are_none_of_the_words(indent: str) -> None:
    indented = [line if line.startswith("|") else indent + line for line in lines()]
    assert_whole(read_published(seen(indented)).report)


def test_lines_that_a_paragraph_holds_are_paragraphs() -> None:
    joined = [line for line in lines() if not line.startswith("|")]
    front = "\n".join(joined[: joined.index(HEADINGS[1])])
    rest = lines()[lines().index(HEADINGS[1]) :]
    file = seen(rest)
    file.blocks.insert(0, Paragraph(front, apart=[Apart("划去的文字", "旧", len(TITLE) + 4)]))
    report = read_published(file).report
    assert_whole(report)
    assert report.text("text.preamble") == PREAMBLE


def test_what_is_far_longer_than_any_report_is_refused() -> None:
    with pytest.raises(IntakeError, match="年报不会有这么多"):
        read_published(seen([*lines(), *["说明。"] * 10_000]))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.data())
def test_a_report_that_lost_lines_never_has_a_text_of_another_section(data: st.DataObject) -> None:
    """Each text that is read is made of its own lines alone, whatever else is lost or blank."""
    written = lines()
    kept = data.draw(st.lists(st.booleans(), min_size=len(written), max_size=len(written)))
    torn = [line for line, is_kept in zip(written, kept, strict=True) if is_kept or "、" in line]
    try:
        report = read_published(seen(torn)).report
    except IntakeError:
        return
    for id, own in (("overview", OVERVIEW), ("problems", PROBLEMS), ("other_matters", OTHER)):
        assert set(report.text(f"text.{id}").split("\n")) <= {*own, ""}
    for id in ("disclosure.permits.decisions", "requests.received.natural"):
        assert report.stated(id) in (None, 41, 2)
