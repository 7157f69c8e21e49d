"""What the checks of a stored report are given: the fonts at hand, and other reports like it."""

import pytest

from forms.checks.finding import Severity
from forms.values import Value
from storage.errors import Damaged
from storage.history import How
from storage.library import Library
from tests.builders import UNIT, complete
from tests.usecases.crowded import CrowdedLibrary
from usecases.checking import reports_alike
from usecases.open_report import OpenReport


def change(opened: OpenReport, id: str, value: Value) -> list[str]:
    """Change a field, and return the codes of what is found then."""
    opened.carry_out([opened.report.edit(id, value)], How.TYPED)
    return [finding.code for finding in opened.findings]


def codes(opened: OpenReport) -> list[str]:
    opened.check()
    return [finding.code for finding in opened.findings]


def test_a_year_or_unit_that_makes_two_of_one_is_told_at_once(library: Library) -> None:
    library.add(complete(year=2024))
    opened = OpenReport(library, library.add(complete(year=2025)))
    assert codes(opened) == []
    assert change(opened, "year", 2024) == ["identity.twice", "deadline"]
    warning = opened.findings[0]
    assert warning.severity is Severity.WARNING
    assert warning.fields == ("unit", "year")
    assert f"还有 1 份{UNIT} 2024 年的年报" in warning.message
    assert change(opened, "unit", "另一个局") == ["deadline"]
    assert change(opened, "unit", UNIT) == ["identity.twice", "deadline"]
    assert change(opened, "unit", None) == ["identity.incomplete", "deadline"]


def test_both_of_two_are_told_until_one_is_removed_or_renamed(library: Library) -> None:
    ids = [library.add(complete()), library.add(complete())]
    first, second = (OpenReport(library, id) for id in ids)
    assert codes(first) == codes(second) == ["identity.twice"]
    library.remove(second.id)
    assert codes(first) == []
    library.restore(second.id)
    assert codes(first) == ["identity.twice"]
    change(second, "year", 2024)
    assert codes(first) == []


def test_a_reason_settles_it(library: Library) -> None:
    library.add(complete())
    opened = OpenReport(library, library.add(complete()))
    opened.check()
    opened.explain(opened.findings[0], "另一份是旧格式的底稿。")
    assert opened.standings[0].is_settled


def test_only_reports_alike_are_loaded(library: Library) -> None:
    report = complete()
    ids = [library.add(complete(year=year)) for year in (2023, 2024, 2025, 2025)]
    library.add(complete(unit="另一个局"))
    others = reports_alike(library, ids[-1], report)
    assert [other.values for other in others] == [report.values]
    assert reports_alike(library, ids[0], complete(year=None)) == []
    assert reports_alike(library, ids[0], complete(unit=None)) == []


def test_while_the_library_cannot_be_read_the_checks_go_on(
    library: CrowdedLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(complete())
    opened = OpenReport(library, library.add(complete()))
    assert codes(opened) == ["identity.twice"]

    def fail(_unit: str, _year: int) -> list[int]:
        raise Damaged(library.path)

    monkeypatch.setattr(library, "alike", fail)
    assert codes(opened) == ["identity.twice"], "as it was when it could be read"
    assert change(opened, "text.problems", None) == ["section.missing", "identity.twice"]


def test_what_the_fonts_at_hand_do_not_have_is_told(library: Library) -> None:
    opened = OpenReport(library, library.add(complete()))
    assert change(opened, "unit", "𠮷县测试局") == ["text.glyph"]
    assert change(opened, "contact.address", "测试路\ue0001号") == ["text.glyph", "text.glyph"]
    severities = [finding.severity for finding in opened.findings]
    assert severities == [Severity.ERROR, Severity.WARNING]
    assert [finding.fields for finding in opened.findings] == [("contact.address",), ("unit",)]
    assert change(opened, "text.preamble", "根据𪚥规定。") == ["text.glyph"] * 3
