"""The holidays of each year, as the State Council's notices arrange them, one file a year."""

import json

from resources import RESOURCES

FOLDER = RESOURCES / "workdays"


def announced_years() -> tuple[dict[str, object], ...]:
    """Return what is kept of each year that is announced, the earliest first."""
    paths = sorted(FOLDER.glob("*.json"))
    return tuple(json.loads(path.read_text("utf-8")) for path in paths)
