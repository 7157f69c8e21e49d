"""continuity.*, disclosure.plausible, change.large, disputes.pending: this year after last year."""

import pytest

from forms.checks.last_year import CarriedIn, InForce, LargeChange, PendingCarriesOver, Plausible
from forms.editions.form_2021 import FORM as FORM_2021
from forms.editions.registry import checks_of
from forms.report import Report
from forms.values import Value
from tests.builders import complete
from tests.forms.checks.finds import finds, messages, sides

ROW = (
    "disclosure.normative_documents.issued",
    "disclosure.normative_documents.repealed",
    "disclosure.normative_documents.in_force",
)
CARRIED = CarriedIn("自然人", "requests.carried_in.natural", "requests.carried_out.natural")
(IN_FORCE,) = [
    check
    for check in checks_of(FORM_2021)
    if isinstance(check, InForce) and check.name == "行政规范性文件"
]
PLAUSIBLE = Plausible("行政规范性文件", *ROW)
LARGE = LargeChange("行政许可", "disclosure.permits.decisions")
PENDING = PendingCarriesOver("行政复议", "disputes.review.total", "disputes.review.pending")


def documents(issued: Value, repealed: Value, in_force: Value, year: int = 2025) -> Report:
    return complete(dict(zip(ROW, (issued, repealed, in_force), strict=True)), year=year)


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        (2, 2, []),
        (0, 0, []),
        (0, 2, [(0, 2)]),
        (3, 2, [(3, 2)]),
        (None, 2, []),
        (2, None, []),
        ("x", 2, []),
    ],
)
def test_carried_in_is_what_last_year_carried_out(
    now: Value, before: Value, expected: object
) -> None:
    last = complete({"requests.carried_out.natural": before})
    assert sides(CARRIED, complete({"requests.carried_in.natural": now}), last) == expected


@pytest.mark.parametrize(
    ("this", "before", "expected"),
    [
        ((2, 1, 15), 14, []),
        ((0, 0, 14), 14, []),
        ((2, 1, 16), 14, [(15, 16)]),
        ((0, 3, 0), 2, [(-1, 0)]),
        ((None, 1, 15), 14, []),
        ((2, None, 15), 14, []),
        ((2, 1, None), 14, []),
        ((2, 1, 15), None, []),
    ],
)
def test_in_force_follows_from_last_year(
    this: tuple[Value, Value, Value], before: Value, expected: object
) -> None:
    assert sides(IN_FORCE, documents(*this), documents(0, 0, before, 2024)) == expected


@pytest.mark.parametrize(("year", "compared"), [(2020, 0), (2021, 1)])
def test_in_force_is_not_compared_with_the_older_forms(year: int, compared: int) -> None:
    assert len(finds(IN_FORCE, documents(0, 0, 5, year + 1), documents(0, 0, 9, year))) == compared


def test_in_force_message_shows_the_sum() -> None:
    assert messages(IN_FORCE, documents(2, 1, 16), documents(0, 0, 14, 2024)) == [
        "行政规范性文件：上年现行有效 14 + 制发 2 - 废止 1 = 15，现行有效 16，差 1"
    ]


@pytest.mark.parametrize(
    ("this", "expected"),
    [
        ((3, 1, 2), []),
        ((0, 0, 0), []),
        ((4, 1, 2), [(4, 3)]),
        ((None, 1, 2), []),
        ((4, None, 2), []),
        ((4, 1, None), []),
    ],
)
def test_no_more_is_issued_than_is_in_force_or_repealed(
    this: tuple[Value, Value, Value], expected: object
) -> None:
    assert sides(PLAUSIBLE, documents(*this)) == expected


@pytest.mark.parametrize(
    ("repealed", "before", "expected"), [(6, 5, []), (7, 5, [(7, 6)]), (7, None, [])]
)
def test_no_more_is_repealed_than_there_was(
    repealed: Value, before: Value, expected: object
) -> None:
    assert sides(PLAUSIBLE, documents(1, repealed, 0), documents(0, 0, before, 2024)) == expected


@pytest.mark.parametrize(
    ("now", "before", "found"),
    [
        (100, 20, False),
        (101, 20, True),
        (20, 100, False),
        (19, 100, True),
        (20, 3, True),
        (19, 3, False),
        (19, 0, False),
        (20, 0, True),
        (0, 20, True),
        (0, 19, False),
        (None, 100, False),
        (100, None, False),
    ],
)
def test_large_change(now: Value, before: Value, found: bool) -> None:
    report, last = (complete({"disclosure.permits.decisions": value}) for value in (now, before))
    assert sides(LARGE, report, last) == ([(now, before)] if found else [])


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [(1, 1, []), (2, 1, []), (0, 1, [(0, 1)]), (None, 1, []), (0, None, [])],
)
def test_pending_cases_come_up_again(now: Value, before: Value, expected: object) -> None:
    last = complete({"disputes.review.pending": before})
    assert sides(PENDING, complete({"disputes.review.upheld": now}), last) == expected


@pytest.mark.parametrize(
    "check", [CARRIED, IN_FORCE, PLAUSIBLE, LARGE, PENDING], ids=lambda check: check.code
)
def test_nothing_is_found_without_last_year(
    check: CarriedIn | InForce | Plausible | LargeChange | PendingCarriesOver,
) -> None:
    report = complete(
        {"requests.carried_in.natural": 5, "disclosure.permits.decisions": 500}
        | dict(zip(ROW, (1, 1, 1), strict=True))
    )
    assert finds(check, report) == []
