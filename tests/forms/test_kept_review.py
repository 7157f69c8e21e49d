"""A report is reviewed anew after each edit, though most of its rules are not asked again."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.checks.check import Check
from forms.checks.finding import Case, Finding
from forms.choice import Choice
from forms.editions.form_2021 import FORM as FORM_2021
from forms.editions.registry import EDITIONS, checks_of
from forms.kept_review import KeptReview
from forms.prose.choices import place_of
from forms.report import Report
from forms.review import case_of, review
from forms.values import Kind, Value
from intake.sample import sample_reports
from tests.builders import OVERVIEW, TEXT, UNIT, blank, complete
from tests.forms.checks.breaches import BREACHES
from tests.forms.checks.faultless import FAULTLESS

CELL, STATED_TOTAL = "requests.received.natural", "requests.received.total"
SECTIONS = ("text.overview", "text.problems", "text.other_matters")
RICH = (
    "（一）依申请公开。2025年收到政府信息公开申请3件，同比增长50%，其中自然人近2件，结转1件。\n"
    f"（三）{UNIT}2024年政府信息公开工作年度报告\n经办人13800138000，共公开XX条。"
)
NONE = "未收到政府信息公开申请；全年收取信息处理费300元，行政复议维持1件，行政许可12件。"
TITLE = f"{OVERVIEW}\n{UNIT}2025年政府信息公开工作年度报告\n"
TEXTS = ("", "无", OVERVIEW, TEXT * 5, *FAULTLESS[:2], f"一、总体情况\n{TEXT}", RICH, NONE, TITLE)
LAST = complete({"text.problems": TEXT * 5, "requests.carried_out.natural": 2, CELL: 2}, year=2024)
PRINTABLE = frozenset(OVERVIEW + RICH)


class Watched(Report):
    """A report that notes which of its fields are looked at."""

    def __init__(self, report: Report) -> None:
        super().__init__(report.form)
        self.choices = report.choices
        self.read: set[str] = set()
        self._values = _Noted(report.values, self.read)


class _Noted(dict[str, Value]):
    def __init__(self, values: dict[str, Value], read: set[str]) -> None:
        super().__init__(values)
        self._read = read

    def get(self, id: str, default: Value = None) -> Value:  # type: ignore[override] # overloaded
        self._read.add(id)
        return super().get(id, default)

    def __getitem__(self, id: str) -> Value:
        self._read.add(id)
        return super().__getitem__(id)

    def __contains__(self, id: object) -> bool:
        self._read.add(str(id))
        return super().__contains__(id)


def with_parts(ids: set[str]) -> set[str]:
    """Return the fields ``ids`` and, of totals among them, all that these are made of."""
    found = set(ids)
    for id, totals in FORM_2021.totals_of.items():
        if not ids.isdisjoint(totals):
            found.add(id)
    return found


def cases() -> Iterator[Case]:
    """Yield cases in which each rule has something to look at."""
    for case, _ in BREACHES.values():
        yield case
    last, this = sorted(sample_reports(), key=lambda report: report.year or 0)
    yield case_of(this, last)
    for text in TEXTS:
        report = complete({**dict.fromkeys(SECTIONS, text), CELL: 3, "kind": "government"})
        yield case_of(report, last, printable=PRINTABLE, usual=frozenset("好"), others=(last,))


def test_no_rule_reads_more_than_it_says() -> None:
    checks = checks_of(FORM_2021)
    read: list[set[str]] = [set() for _ in checks]
    for case in cases():
        for check, seen in zip(checks, read, strict=True):
            watched = Watched(case.report)
            list(check.find(replace(case, report=watched)))
            seen.update(watched.read)
    for check, seen in zip(checks, read, strict=True):
        assert seen, check
        assert seen <= with_parts(set(check.reads(FORM_2021))), check


def values_of(id: str) -> st.SearchStrategy[Value]:
    """Make values of a field, mended ones and such as rules speak of."""
    match id, FORM_2021.fields[id].kind:
        case "unit", _:
            return st.sampled_from([None, UNIT, "甲局", "𠮷县人民政府"])
        case "kind", _:
            return st.sampled_from([None, "department", "government"])
        case _, Kind.COUNT:
            return st.sampled_from([None, 0, 1, 2, 3, 30, 3_000, "无"])
        case _, Kind.MONEY:
            return st.sampled_from([None, Decimal(0), Decimal("1.0"), Decimal("1.00"), "无"])
        case _, Kind.YEAR:
            return st.sampled_from([None, 2021, 2024, 2025])
        case _, Kind.DATE:
            return st.sampled_from([None, date(2025, 12, 30), date(2026, 1, 16), date(2026, 4, 1)])
        case _:
            return st.sampled_from([None, *TEXTS])


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, Value]:
    """Make an edit of any field, oftener of those on which much hangs."""
    often = ("unit", "year", "kind", "date", CELL, STATED_TOTAL, *SECTIONS)
    id = draw(st.sampled_from(often) | st.sampled_from(list(FORM_2021.fields)))
    return id, draw(values_of(id))


@settings(max_examples=60, deadline=None)
@given(st.lists(edits(), min_size=1, max_size=12), st.booleans())
def test_what_is_found_is_what_would_be_found_at_first_sight(
    steps: list[tuple[str, Value]], begins_blank: bool
) -> None:
    report = blank() if begins_blank else complete({"text.overview": RICH, CELL: 3})
    kept = KeptReview()
    for id, value in steps:
        report.apply([report.edit(id, value)])
        at_first_sight = case_of(Report(FORM_2021, report.values), LAST, printable=PRINTABLE)
        assert kept.review(case_of(report, LAST, printable=PRINTABLE)) == review(at_first_sight)


def reviewed(case: Case, *, after: Case) -> list[Finding]:
    """Return what is found in a case by what has looked at another one before."""
    kept = KeptReview()
    kept.review(after)
    return kept.review(case)


@pytest.mark.parametrize("code", BREACHES)
def test_a_breach_is_found_after_a_report_without_fault_and_forgotten_after_it(code: str) -> None:
    breach = BREACHES[code][0]
    sound = case_of(complete())
    assert reviewed(breach, after=sound) == review(breach)
    assert reviewed(sound, after=breach) == []


def test_what_stands_beside_the_report_counts_as_the_report_does() -> None:
    report = complete({"text.problems": TEXT * 5, "text.overview": RICH})
    case = Case(report, LAST, PRINTABLE, PRINTABLE)
    others = (
        replace(case, previous=None),
        replace(case, previous=LAST.changed([LAST.edit("text.problems", TEXT)])),
        replace(case, printable=None),
        replace(case, usual=frozenset("好")),
        replace(case, others=(LAST,)),
    )
    for other in others:
        assert review(other) != review(case)
        assert reviewed(other, after=case) == review(other)
        assert reviewed(case, after=other) == review(case)


def test_last_years_report_may_change_while_this_one_is_open() -> None:
    last = complete({"requests.carried_out.natural": 0}, year=2024)
    case = case_of(complete(), last)
    kept = KeptReview()
    assert kept.review(case) == []
    last.apply([last.edit("requests.carried_out.natural", 2)])
    assert kept.review(case) == review(case) != []


def test_what_the_clerk_says_of_a_number_counts_too() -> None:
    report = complete({"text.overview": RICH, CELL: 5})
    kept = KeptReview()
    before = kept.review(case_of(report))
    place = place_of(RICH, "text.overview", RICH.index("3件"))
    assert place
    report.choose(Choice(place, ()))
    assert kept.review(case_of(report)) == review(case_of(report)) != before


@dataclass(frozen=True, slots=True)
class Counted(Check):
    """A rule that notes of which unit it is asked; of one it fails."""

    fields: tuple[str, ...] = ()
    code: str = "counted"
    source: str = "测试"
    asked: list[str] = field(default_factory=list, hash=False)

    def find(self, case: Case) -> Iterator[Finding]:
        """Find nothing."""
        self.asked.append(case.report.text("unit"))
        if case.report.text("unit") == "fails":
            raise ValueError("fails")
        yield from ()


def counted(monkeypatch: pytest.MonkeyPatch, *ids: str) -> Counted:
    """Return a rule of the edition that reads the fields ``ids``, beside which there is none."""
    check = Counted(ids)
    monkeypatch.setitem(vars(EDITIONS[FORM_2021.id]), "checks", (check,))
    return check


def test_a_rule_is_asked_again_only_where_a_field_that_it_reads_has_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    check = counted(monkeypatch, STATED_TOTAL, "unit")
    report = complete()
    kept = KeptReview()
    for id, value in (("text.overview", TEXT), ("disputes.review.total", 3), ("date", None)):
        kept.review(case_of(report))
        report.apply([report.edit(id, value)])
    kept.review(case_of(report))
    assert len(check.asked) == 1
    report.apply([report.edit(CELL, 3)])  # a part of the total
    kept.review(case_of(report))
    assert len(check.asked) == 2


def test_where_a_rule_fails_all_are_asked_the_next_time(monkeypatch: pytest.MonkeyPatch) -> None:
    check = counted(monkeypatch, "unit")
    report = complete()
    kept = KeptReview()
    kept.review(case_of(report))
    report.apply([report.edit("unit", "fails")])
    with pytest.raises(ValueError, match="fails"):
        kept.review(case_of(report))
    report.apply([report.edit("unit", UNIT)])
    kept.review(case_of(report))
    assert check.asked == [UNIT, "fails", UNIT]
