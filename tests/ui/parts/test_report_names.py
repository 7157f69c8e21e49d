"""A report can be named before anything of it is filled in."""

from ui.parts.report_names import unit_named, year_named


def test_what_is_filled_in_names_a_report() -> None:
    assert unit_named("青川县水务局") == "青川县水务局"
    assert year_named(2024) == "2024 年"


def test_what_is_not_filled_in_is_said_to_be_so() -> None:
    assert unit_named("") == "（未填单位）"
    assert year_named(None) == "×××× 年"
