"""Table four in whatever rows it is printed."""

from collections.abc import Sequence

import pytest

from forms.editions.form_2021 import DECIDED, DISPUTES, dispute
from intake.published.report_read import Outcome
from reading.seen import Block, Paragraph, Table
from tests.intake.published.printed_tables import (
    SECTIONS,
    assert_sound,
    box,
    different_figures,
    lines_of,
    printed,
    read,
    table,
    values,
)

FIGURES = different_figures("disputes")
RESULTS = [name for _, name in DECIDED] + ["总计"]
NAMES = [name for _, name in DISPUTES]
KEYS = [*(key for key, _ in DECIDED), "total"]


def of_group(number: int) -> list[str]:
    """Return the figures of a group."""
    group, _ = DISPUTES[number]
    return [FIGURES[dispute(group, key)] for key in KEYS]


def of_result(number: int) -> list[str]:
    """Return the figures of a result in each group."""
    return [of_group(group)[number] for group in range(3)]


def test_three_tables_with_the_group_between_them() -> None:
    blocks: list[Block] = []
    for number, name in enumerate(
        ("行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）")
    ):
        blocks += [Paragraph(name), table(RESULTS, of_group(number))]
    found = read("disputes", *blocks)
    assert values(found) == FIGURES
    assert not found.doubts


def test_three_tables_with_the_group_in_them() -> None:
    blocks = [table([name], RESULTS, of_group(number)) for number, name in enumerate(NAMES)]
    assert values(read("disputes", *blocks)) == FIGURES


def test_two_tables() -> None:
    first = table(["行政复议"], RESULTS, of_group(0))
    second = table(["行政诉讼"], NAMES[1:], RESULTS * 2, [*of_group(1), *of_group(2)])
    assert values(read("disputes", first, second)) == FIGURES


def test_one_table_with_the_groups_below_each_other() -> None:
    rows: list[Sequence[str]] = [["行政复议"], RESULTS, of_group(0)]
    rows += [["行政诉讼"], NAMES[1:], RESULTS * 2, [*of_group(1), *of_group(2)]]
    assert values(read("disputes", table(*rows))) == FIGURES


@pytest.mark.parametrize("names", [NAMES, ["复议", "诉讼·未经复议直接起诉", "经复议后起诉"]])
def test_a_row_for_each_group(names: list[str]) -> None:
    names = ["行政复议", *names[1:]]
    rows = [[name, *of_group(number)] for number, name in enumerate(names)]
    assert values(read("disputes", table(["", *RESULTS], *rows))) == FIGURES


def test_a_row_for_each_result() -> None:
    rows = [[name, *of_result(number)] for number, name in enumerate(RESULTS)]
    assert values(read("disputes", table(["项目", *NAMES], *rows))) == FIGURES


def test_a_figure_a_row() -> None:
    rows: list[list[str]] = []
    for number, name in enumerate(NAMES):
        for at, result in enumerate(RESULTS):
            rows.append([name if at == 0 else "", result, of_group(number)[at]])
    assert values(read("disputes", table(*rows))) == FIGURES


def test_a_figure_a_row_with_the_group_on_a_row_of_its_own() -> None:
    rows: list[list[str]] = []
    for number, name in enumerate(NAMES):
        rows.append([name])
        for at, result in enumerate(RESULTS):
            rows.append([result, of_group(number)[at]])
    assert values(read("disputes", table(*rows))) == FIGURES


def test_a_figure_a_line() -> None:
    assert values(read("disputes", *lines_of(printed("disputes", FIGURES)))) == FIGURES


def test_all_figures_in_a_line() -> None:
    lines = [
        Paragraph(each) for each in ("行政复议 行政诉讼", *RESULTS, *NAMES[1:], *RESULTS, *RESULTS)
    ]
    found = read("disputes", *lines, Paragraph(" ".join(FIGURES.values())))
    assert values(found) == FIGURES


def test_a_label_before_the_figures() -> None:
    whole = printed("disputes", FIGURES)
    whole.rows[3].insert(0, box(3, 0, "件数"))
    assert values(read("disputes", whole)) == FIGURES


def test_heads_of_wrong_spans() -> None:
    whole = printed("disputes", FIGURES)
    for at, row in enumerate(whole.rows):
        for col, each in enumerate(row):
            each.span = box(at, col, "").span
    assert values(read("disputes", whole)) == FIGURES


def test_suits_before_reviews() -> None:
    suits = [*of_group(1), *of_group(2)]
    rows: list[Sequence[str]] = [["行政诉讼", "行政复议"], [*NAMES[1:], *RESULTS], RESULTS * 2]
    found = read("disputes", table(*rows, [*suits, *of_group(0)], has_columns=False))
    assert_sound(found, SECTIONS["disputes"], FIGURES)


@pytest.mark.parametrize("count", [4, 14, 16])
def test_another_count_is_not_read(count: int) -> None:
    whole = printed("disputes", FIGURES)
    whole.rows[3] = (whole.rows[3] * 2)[:count]
    found = read("disputes", whole)
    assert {each.outcome for each in found.fields.values()} == {Outcome.UNREAD}
    assert_sound(found, SECTIONS["disputes"], FIGURES)


def test_two_rows_of_figures_are_none() -> None:
    whole = printed("disputes", FIGURES)
    whole.rows.append([box(4, col, "7") for col in range(15)])
    found = read("disputes", whole)
    assert {each.outcome for each in found.fields.values()} == {Outcome.UNREAD}


def test_a_blank_row_below_is_nothing() -> None:
    whole = printed("disputes", FIGURES)
    whole.rows.insert(3, [box(3, col, "") for col in range(15)])
    whole.rows.append([box(5, col, "") for col in range(15)])
    assert values(read("disputes", whole)) == FIGURES


def test_blanks_are_blank() -> None:
    figures = dict.fromkeys(FIGURES, "")
    found = read("disputes", printed("disputes", figures))
    assert {each.outcome for each in found.fields.values()} == {Outcome.BLANK}
    assert not found.doubts


def test_nothing_is_told_once() -> None:
    found = read("disputes", Table([[box(0, 0, "另一张表")]]))
    assert not found.is_found
    assert_sound(found, SECTIONS["disputes"], {})


def test_figures_without_heads_are_told() -> None:
    found = read("disputes", table(list(FIGURES.values())))
    assert values(found) == FIGURES
    assert [doubt.message for doubt in found.doubts] == [
        "表头没有印出或认不出，各格是按格式的次序读的。"
    ]


def test_results_of_nobody_knows_whom_are_not_read() -> None:
    found = read("disputes", table(RESULTS, of_group(0)))
    assert {each.outcome for each in found.fields.values()} == {Outcome.UNREAD}
    assert_sound(found, SECTIONS["disputes"], FIGURES)


def test_the_group_of_one_table_is_not_that_of_the_next() -> None:
    blocks: list[Block] = [
        Paragraph("行政复议"),
        table(RESULTS, of_group(0)),
        Paragraph("另一种"),
        table(RESULTS, of_group(1)),
    ]
    found = read("disputes", *blocks)
    assert_sound(found, SECTIONS["disputes"], FIGURES)
    assert len(values(found)) == 5
