"""The page of the signature: one with next to nothing else on it is spared, or has more of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.paper import page
from export.paper.items import Item, blank, kept
from export.paper.last_page import with_signature
from export.paper.pages import paginate
from export.paper.sheet import Sheet


def draw(_sheet: Sheet, _top: float) -> None:
    """Draw nothing."""


def lines(count: int) -> list[Item]:
    return [Item(page.PITCH, draw)] * count


def table(height: int) -> Item:
    """Return a table that takes ``height`` lines of a page."""
    return Item(height * page.PITCH, draw, keep=False)


SIGNATURE = [blank(page.PITCH), *kept(lines(1)), *lines(1)]


def shown(items: list[Item]) -> list[tuple[int, float]]:
    """Return how many items each page has, and how many of its last one would fill a page."""
    pages = list(paginate(with_signature(items, SIGNATURE)))
    return [(len(each), round(page.HEIGHT / each[-1][0].height, 2)) for each in pages]


def test_what_fits_stands_on_the_lines_of_the_page() -> None:
    assert shown(lines(19)) == [(22, 22)]
    assert shown(lines(30)) == [(22, 22), (11, 22)]


@pytest.mark.parametrize(("count", "a_page"), [(20, 23), (21, 24)])
def test_lines_stand_closer_where_that_spares_a_page(count: int, a_page: int) -> None:
    assert shown(lines(count)) == [(count + 3, a_page)]


def test_lines_go_over_where_no_page_is_spared() -> None:
    assert shown(lines(22)) == [(18, 20), (7, 20)]
    assert shown(lines(24)) == [(20, 20), (7, 20)]
    assert shown(lines(25)) == [(22, 22), (6, 22)], "three lines of text are not next to nothing"


def test_all_lines_below_the_last_table_stand_alike_and_none_above_it() -> None:
    items = [*lines(3), table(8), *lines(9)]
    [placed] = paginate(with_signature(items, SIGNATURE))
    assert [each.height for each, _ in placed[:3]] == [page.PITCH] * 3
    assert {round(each.height, 6) for each, _ in placed[4:]} == {round(page.HEIGHT / 24, 6)}


def test_a_page_below_a_tall_table_is_too_short_to_take_more() -> None:
    assert shown([table(18), *lines(4)]) == [(3, 22), (5, 22)]


def test_a_signature_below_a_table_stands_with_it() -> None:
    assert shown([table(10), table(9)]) == [(5, 22)]
    assert shown([table(10), table(10)]) == [(1, 2.2), (4, 22)]


def test_nothing_can_go_with_it_where_a_table_takes_all_of_the_page() -> None:
    assert shown([table(20)]) == [(1, 1.1), (3, 22)]
    assert shown([table(19), *lines(1)]) == [(1, 1.16), (4, 22)]


@given(st.lists(st.integers(2, 19), max_size=4), st.integers(0, 70))
def test_nothing_is_lost_and_no_signature_stands_alone(tables: list[int], count: int) -> None:
    items = [*map(table, tables), *lines(count)]
    pages = list(paginate(with_signature(items, SIGNATURE)))
    assert sum(map(len, pages)) == len(items) + len(SIGNATURE)
    for placed in pages:
        assert page.TOP - sum(each.height for each, _ in placed) > page.BOTTOM - 0.1
    assert len(pages[-1]) >= len(SIGNATURE) + min(1, len(items))
    heights = {each.height for each, _ in pages[-1][-3:]}
    assert page.HEIGHT / 24 - 0.1 < min(heights) <= max(heights) < page.HEIGHT / 20 + 0.1
