"""The pages of the texts: cut by us, and no heading is the last row of one."""

from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from export.compose import compose
from export.xlsx.pages import SCALE, page_breaks
from export.xlsx.plan import sheets
from export.xlsx.sheet import Style
from export.xlsx.texts import NAME
from forms.report import Report
from tests.builders import complete
from tests.export.xlsx.workbooks import book, written

ROOM = 740.0
PARAGRAPH = "本单位主动公开政府信息，方便群众查询和办事。"


def long_report() -> Report:
    """Return a report whose texts fill several pages, with headings that are paragraphs."""
    lengths = zip("一二三四五六七八九", (9, 3, 20, 12, 15, 4, 18, 11, 14), strict=True)
    text = "\n".join(f"（{number}）小标题\n{PARAGRAPH * length}" for number, length in lengths)
    return complete({"text.overview": text, "text.problems": text})


def test_a_heading_goes_over_with_what_it_heads() -> None:
    heights = {0: 700.0, 1: 20.0, 2: 15.0, 3: 100.0, 4: 30.0}
    assert list(page_breaks(heights, {1, 2})) == [1]
    assert list(page_breaks(heights, ())) == [3]
    assert list(page_breaks({0: 20.0, 1: 700.0, 2: 30.0}, {0})) == [2]


def test_a_row_higher_than_a_page_stands_by_itself() -> None:
    assert list(page_breaks({0: 900.0, 1: 900.0, 2: 10.0}, ())) == [1, 2]


@given(st.lists(st.tuples(st.floats(10, 240), st.booleans()), min_size=1, max_size=60))
def test_no_page_ends_with_a_heading_or_is_too_long(rows: list[tuple[float, bool]]) -> None:
    heights = {row: height for row, (height, _) in enumerate(rows)}
    kept = {row for row, (_, heads) in enumerate(rows) if heads and row % 3 < 2}
    edges = [0, *page_breaks(heights, kept), len(rows)]
    assert edges == sorted(set(edges))
    for start, stop in pairwise(edges):
        assert sum(heights[row] for row in range(start, stop)) <= ROOM
        assert stop - 1 not in kept or stop == len(rows)


def test_the_workbook_has_these_pages_at_one_scale(tmp_path: Path) -> None:
    report = long_report()
    planned = next(sheet for sheet in sheets(compose(report)) if sheet.name == NAME)
    sheet = book(written(report, tmp_path))[NAME]
    begun = [each.id for each in sheet.row_breaks.brk]
    assert planned.keeping is not None
    assert begun == list(page_breaks(planned.heights, planned.keeping))
    assert len(begun) > 2
    assert (sheet.page_setup.scale, sheet.page_setup.fitToHeight) == (SCALE, None)
    headings = {box.row for box in planned.boxes if box.style is Style.HEADING}
    headings |= {box.row for box in planned.boxes if str(box.value).endswith("小标题")}
    assert len(headings) > 18
    assert headings < planned.keeping
    assert not {row - 1 for row in begun} & headings
