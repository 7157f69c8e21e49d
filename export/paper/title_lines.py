"""Titles broken so that each line makes sense (词意完整)."""

from forms.texts.name_lines import Fits, name_lines


def title_lines(text: str, unit: str, fits: Fits) -> tuple[str, ...]:
    """Return a report's title in one line, or with ``unit`` in lines of its own."""
    if not unit or fits(text) or not text.startswith(unit):
        return (text,)
    return *name_lines(unit, fits), text.removeprefix(unit)
