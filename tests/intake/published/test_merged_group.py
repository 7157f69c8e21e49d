"""A group of rows that is printed as one row."""

from collections.abc import Sequence

from forms.editions.form_2021 import RESULT_ROWS, request
from intake.published.report_read import Outcome
from reading.seen import Table
from tests.intake.published.printed_tables import (
    box,
    different_figures,
    of,
    printed,
    read,
    row_at,
    values,
)

REQUESTS = different_figures("requests")
SIXTH = [key for key, name, _ in RESULT_ROWS if name.startswith("（六）")]


def one_row_group(figures: Sequence[str]) -> Table:
    """Return table three with （六）其他处理 in one row."""
    found = printed("requests", REQUESTS)
    first = row_at(found, "（六）其他处理")
    label = found.rows[first][0]
    cells = [box(first, 3 + at, words) for at, words in enumerate(figures)]
    found.rows[first : first + 3] = [[label, *cells]]
    return found


def test_nothing_is_nothing_in_each_part() -> None:
    found = read("requests", one_row_group(["0"] * 7))
    for key in SIXTH:
        assert [each.value for each in of(found, key)] == [0] * 7
    assert not found.doubts


def test_some_is_asked() -> None:
    found = read("requests", one_row_group(["2", "0", "0", "0", "0", "0", "2"]))
    for key in SIXTH:
        assert {each.outcome for each in of(found, key)} == {Outcome.UNREAD}
    (doubt,) = found.doubts
    assert doubt.message == "文件把（六）其他处理印成一行，格式要分三行：2 件是哪一种？"
    assert len(doubt.cells) == 21
    first, last, blank = doubt.answers
    assert first.label.startswith("都算 1.")
    assert first.values[request(SIXTH[0], "natural")] == 2
    assert first.values[request(SIXTH[2], "natural")] == 0
    assert last.label == "都算 3.其他"
    assert last.values[request(SIXTH[2], "total")] == 2
    assert set(blank.values.values()) == {None}


def test_blank_is_blank() -> None:
    found = read("requests", one_row_group([""] * 7))
    for key in SIXTH:
        assert {each.outcome for each in of(found, key)} == {Outcome.BLANK}


def test_what_is_no_figure_has_no_answer_but_blank() -> None:
    found = read("requests", one_row_group(["约2", *["0"] * 6]))
    (doubt,) = found.doubts
    assert [answer.label for answer in doubt.answers] == ["留空"]


def test_in_the_form_of_2019_it_is_another_count() -> None:
    found = read("requests", one_row_group(["0"] * 7), edition="2019 年版格式")
    for key in SIXTH:
        assert {each.value for each in of(found, key)} == {None}


def test_beside_its_rows_it_is_their_sum() -> None:
    whole = printed("requests", REQUESTS)
    at = row_at(whole, "（六）其他处理")
    label = whole.rows[at].pop(0)
    sums = [box(at, 3 + col, "9") for col in range(7)]
    whole.rows.insert(at, [label, *sums])
    found = read("requests", whole)
    assert values(found) == REQUESTS
    assert [doubt.cells for doubt in found.doubts] == [()]
