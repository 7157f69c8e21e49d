"""What a report is called wherever one is named, also while unit or year are not filled in."""


def unit_named(unit: str) -> str:
    """Return whose report it is."""
    return unit or "（未填单位）"


def year_named(year: int | None) -> str:
    """Return for which year it is."""
    return f"{year or '××××'} 年"
