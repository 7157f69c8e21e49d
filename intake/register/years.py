"""The year that a sheet is of: by its name, by the title above the table, by the file's name."""

import re
import unicodedata
from typing import Final

from forms.days import in_figures
from intake.matching.wording import key

_YEAR: Final = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])|(?<![0-9])[0-9]{2}(?=年)")
#: When the sheet was filled in, with or without a word for it: 填表时间：2026年1月5日.
_MADE_ON: Final = re.compile(r"(?:[^\d:]{0,10}:)?20\d\d[年./-]\d{1,2}(?:[月./-](?:\d{1,2}日?)?)?$")
_IN_CHINESE: Final = re.compile(r"[二2][〇零○][〇零○一二三四五六七八九]{2}")


def year_of(name: str, titles: list[str], file: str) -> int | None:
    """Return the year of a sheet; None where nothing says so, or two say otherwise."""
    about = [title for title in titles if not _MADE_ON.match(key(title))]
    found = _years(name) | {year for title in about for year in _years(title)}
    if not found:
        found = _years(file)
    return found.pop() if len(found) == 1 else None


def _years(text: str) -> set[int]:
    plain = unicodedata.normalize("NFKC", text)
    found = set()
    for year in _YEAR.findall(plain):
        found.add(int(f"20{year[-2:]}"))
    for year in _IN_CHINESE.findall(plain):
        found.add(int(in_figures(year)))
    return found
