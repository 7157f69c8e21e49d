"""A paragraph that no row can show whole stands in several, and is read back as one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export import xlsx
from export.compose import compose
from export.xlsx.long_texts import TALLEST, parts
from export.xlsx.measure import height_needed, letters_shown, lines_needed
from reading.sheets.goes_on import GOES_ON, lines_of
from reading.sheets.xlsx import read_xlsx
from tests.builders import complete
from tests.export.xlsx import before
from tests.export.xlsx.forging import edited
from tests.export.xlsx.workbooks import book, written
from usecases.report_file import read_report_file

WIDTH, SIZE = 73.0, 12.0
TEXTS = "xl/worksheets/sheet2.xml"


def rows_of(path: Path) -> list[tuple[str | None, ...]]:
    return list(book(path)["文字"].iter_rows(values_only=True))


def test_a_paragraph_of_1331_characters_is_shown_whole(tmp_path: Path) -> None:
    path = written(before.REPORT, tmp_path)
    rows = rows_of(path)
    first = next(at for at, row in enumerate(rows) if str(row[0]).startswith("全年围绕"))
    shown = rows[first : first + 4]
    assert "".join(str(row[0]) for row in shown) == before.LONG
    assert [row[1] for row in shown] == [None, GOES_ON, GOES_ON, GOES_ON]
    assert rows[first + 4][1] is None
    assert all(str(row[0]).endswith("。") for row in shown[:-1])
    sheet = book(path)["文字"]
    for row in range(first + 1, first + 5):
        text = sheet.cell(row, 1).value
        lines = lines_needed(text, sheet.column_dimensions["A"].width, SIZE)
        height = sheet.row_dimensions[row].height
        assert height_needed(lines, SIZE) - 0.75 < height <= TALLEST  # in whole dots


def test_it_is_read_back_as_one_by_the_strict_reader_and_by_words(tmp_path: Path) -> None:
    path = written(before.REPORT, tmp_path)
    document = compose(before.REPORT)
    content = xlsx.content(path)
    assert [*content.doubts, *content.differences(document)] == []
    assert [report.text("text.overview") for report in content.reports] == [
        before.REPORT.text("text.overview")
    ]
    altered = edited(path, (TEXTS.replace("2", "4"), "<v>12345</v>", "<v>12346</v>"))
    read = read_report_file(altered).report
    assert read.text("text.overview") == before.REPORT.text("text.overview")
    texts = [block.text for block in read_xlsx(altered).blocks if hasattr(block, "text")]
    assert before.LONG in texts
    assert GOES_ON not in texts


def test_a_workbook_with_each_paragraph_in_one_row_is_still_the_reports() -> None:
    content = xlsx.content(before.PATH)
    assert content.doubts == ()
    assert content.differences(compose(before.REPORT)) == []
    assert read_report_file(before.PATH).report.text("text.overview") == before.REPORT.text(
        "text.overview"
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("<t>（接上行）</t>", "<t>接下行</t>", "文字 B6"),
        ("回应关切。</t>", "回应关切！</t>", "文字 A5"),
    ],
)
def test_a_change_in_a_part_or_its_mark_is_told(
    old: str, new: str, told: str, tmp_path: Path
) -> None:
    path = edited(written(before.REPORT, tmp_path), ("xl/sharedStrings.xml", old, new))
    found = xlsx.content(path).differences(compose(before.REPORT))
    assert any(each.startswith(told) for each in found)


def test_a_mark_where_nothing_goes_on_is_told(tmp_path: Path) -> None:
    assert [line.text for line in lines_of({(0, 0): "题", (0, 1): GOES_ON})] == ["题", GOES_ON]
    path = edited(
        written(complete(), tmp_path),
        (TEXTS, "</c></row>", f'</c><c r="B1" t="inlineStr"><is><t>{GOES_ON}</t></is></c></row>'),
    )
    assert any("B1" in each for each in xlsx.content(path).differences(compose(complete())))


@given(text=st.text(st.sampled_from("年报公开，。！”；12.3 aZ👩‍🚀é\n"), max_size=3000))
def test_parts_are_the_text_and_each_fits_into_a_row(text: str) -> None:
    found = list(parts(text, WIDTH, SIZE))
    assert "".join(found) == text
    for part in found:
        assert height_needed(lines_needed(part, WIDTH, SIZE) + 1, SIZE) <= TALLEST


def test_a_part_ends_with_a_sentence_else_a_clause_and_never_within_a_number() -> None:
    sentences = "政府信息已经依法公开。" * 100
    assert all(part.endswith("。") for part in parts(sentences, WIDTH, SIZE))
    quoted = "他们说：“政府信息公开。”" * 100
    assert all(part.endswith("。”") for part in parts(quoted, WIDTH, SIZE))
    clauses = "政府信息公开，" * 100
    assert all(part.endswith("，") for part in parts(clauses, WIDTH, SIZE))
    for shift in range(8):
        numbers = "件" * shift + "共1234567件" * 200
        for part in parts(numbers, WIDTH, SIZE):
            assert part.count("1") == part.count("7")


@given(st.text(st.sampled_from("公开a1，。\n"), max_size=120), st.integers(1, 6))
def test_so_many_characters_are_shown_as_the_lines_have_room_for(text: str, lines: int) -> None:
    shown = letters_shown(text, 20.0, SIZE, lines)
    assert lines_needed(text[:shown], 20.0, SIZE) <= lines
    assert shown == len(text) or lines_needed(text[: shown + 1], 20.0, SIZE) > lines


def test_a_text_of_any_length_is_cut_in_time_that_grows_with_it() -> None:
    cut = list(parts("已办结25件。" * 100_000, WIDTH, SIZE))
    assert "".join(cut) == "已办结25件。" * 100_000
    assert max(len(part) for part in cut) < 1_000
