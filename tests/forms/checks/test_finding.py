"""A finding: its weight in the clerk's words."""

from forms.checks.finding import Severity


def test_severities_in_the_words_of_the_screen() -> None:
    assert [severity.label for severity in Severity] == ["必改", "须说明", "提示"]
