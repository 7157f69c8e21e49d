"""Composed paragraphs: words around figures, what changed since last year, blanks."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from forms.editions.form_2021 import FEE
from forms.prose.composed import Figures, Part, Stated, Subject, change, composed
from tests.builders import blank, complete

ISSUED = "disclosure.normative_documents.issued"
REPEALED = "disclosure.normative_documents.repealed"


def _both(figures: Figures) -> Iterator[Part]:
    yield "共"
    yield figures.of(ISSUED, REPEALED)
    yield f"件{figures.since_last_year(ISSUED)}。"


BOTH = Subject("两样", "text.overview", (ISSUED, REPEALED), _both)


def test_a_number_is_the_sum_of_its_cells_and_known_by_them() -> None:
    found = composed(BOTH, complete({ISSUED: 12, REPEALED: 3}))
    assert found.text == "共15件。"
    assert found.stated == (Stated(1, 3, (ISSUED, REPEALED)),)
    assert not found.blank


def test_while_a_cell_is_blank_nothing_is_composed() -> None:
    found = composed(BOTH, blank({REPEALED: 3}))
    assert (found.text, found.stated, found.blank) == ("", (), (ISSUED,))


def test_last_years_figure_is_told_where_it_is_known() -> None:
    report = complete({ISSUED: 12})
    assert composed(BOTH, report, complete({ISSUED: 10})).text == "共12件同比增长20%。"
    assert composed(BOTH, report, blank()).text == "共12件。"


def test_money_is_no_count() -> None:
    with pytest.raises(TypeError):
        Figures(complete()).of(FEE)


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (28, 33, "同比增长17.9%"),
        (40, 30, "同比下降25%"),
        (16, 15, "同比下降6.3%"),  # 6.25 %
        (12, 12, "与上年持平"),
        (0, 0, "与上年持平"),
        (0, 5, "比上年增加5件"),
        (9, 4, "比上年减少5件"),
        (10, 31, "比上年增加21件"),  # of more than three times as many a rate says nothing
        (10, 30, "同比增长200%"),
        (10, 0, "同比下降100%"),
        (4000, 4001, "比上年增加1件"),  # 0.0 %
    ],
)
def test_what_changed_is_a_rate_of_many_and_a_difference_of_few(
    before: int, now: int, words: str
) -> None:
    assert change(before, now) == words


def test_what_a_file_brought_in_and_is_no_count_is_as_good_as_blank() -> None:
    for value in (Decimal("1.5"), "约12"):
        found = composed(BOTH, complete({ISSUED: value}))
        assert (found.text, found.blank) == ("", (ISSUED,))
