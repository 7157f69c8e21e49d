"""What stands on which page, given how tall it is and what it has to stand with."""

import pytest

from export.compose import compose
from export.paper import page
from export.paper.elements import document_element
from export.paper.flow import flow
from export.paper.items import Item
from export.paper.pages import paginate
from export.pdf.embedded_face import FACES
from tests.export.pdf.sample_report import sample_report


def item(*, keep: bool = False) -> Item:
    return Item(page.PITCH, lambda _sheet, _top: None, keep)


def counts(items: list[Item]) -> list[int]:
    return [len(placed) for placed in paginate(items)]


def test_22_lines_fill_a_page() -> None:
    assert counts([item()] * 50) == [22, 22, 6]


def test_what_is_kept_with_the_next_goes_with_it() -> None:
    assert counts([*[item()] * 20, item(keep=True), item(keep=True), item()]) == [20, 3]


def test_chain_longer_than_a_page_is_broken_all_the_same() -> None:
    assert counts([item(), *[item(keep=True)] * 30, item()]) == [1, 22, 9]


def test_body_stands_on_the_lines_of_the_page_below_title_and_tables() -> None:
    for part in flow(FACES, compose(sample_report()), document_element()):
        for placed in paginate(part.items):
            for each, top in placed:
                if each.height == page.PITCH:
                    line = (page.TOP - top) / page.PITCH
                    assert line == pytest.approx(round(line), abs=1e-6)
