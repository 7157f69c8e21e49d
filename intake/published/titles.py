"""The title of a published report: its unit and its year, however the office words it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from intake.matching.wording import key
from intake.published.days import YEAR, year_of
from intake.published.units import as_named, is_unit
from reading.seen import PAGE_META, PAGE_TITLE, SHEET, Paragraph, Table
from reading.seen_file import Numbered

_YEAR: Final = rf"(?P<year>{YEAR})年?(?:年?度)?(?![0-9一二三四五六七八九十])"
_SUBJECT: Final = r"(?:政府|政务|本级|本机关|部门)*信息(?:公开)?"
_END: Final = r"(?:公开|工作|情况|年度|的|总结|编制)*(?:报告|年报|年报告)(?:书|全文|正文|\(全文\))?"
_TITLES: Final = (
    rf"(?P<unit>.*?)(?:关于)?{_YEAR}(?P<inner>.*?){_SUBJECT}{_END}",
    rf"(?P<unit>.*?)(?:关于)?(?P<inner>){_SUBJECT}(?:工作)?{_YEAR}{_END}",
    rf"(?P<unit>.*?)(?:关于)?(?P<inner>){_SUBJECT}{_END}\(?{_YEAR}\)?",
)
_UNDATED: Final = (
    r"(?P<unit>.*?)(?:政府|政务)*信息公开(?:工作)?(?:年度|情况)+(?:工作)?(?:的)?(?:报告|年报)"
)
_DATED: Final = re.compile(rf"\({_YEAR}\)")
_MOST: Final = 4  # lines that a title is broken into
_LONGEST: Final = 90  # characters of a title
_LINE: Final = 40  # characters of a line that another goes on
_NO_LINE: Final = re.compile(r"[。，；:>|…]|\.\.\.|^[0-9]+$")
_AFTER: Final = re.compile(r"[-_|—–·]+[^-_|—–]*$")
#: What all titles have; most lines have none of it and need no further look.
_HINT: Final = re.compile(r"信息.*(?:报告|年报)")
_SENTENCE: Final = re.compile(r"[。,;!?]")
_MARKS: Final = "《》<>\"'.。:：[]【】■●◆>»•· "
_OF_PAGE: Final = (PAGE_TITLE, PAGE_META)  # styles of what no reader of the page sees in it


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it was found: blocks ``first`` to ``last``; ``unit`` is empty where it has none.

    ``year`` is None where it names none. It ``is_of_page`` where it stands over the window alone.
    """

    unit: str
    year: int | None
    first: int
    last: int
    is_of_page: bool = False


def titles(front: Sequence[Numbered]) -> Iterator[Title]:
    """Yield every title among numbered blocks in order; one that was broken into lines is one."""
    lines: list[tuple[int, Paragraph]] = []
    for at, block in front:
        if isinstance(block, Table):
            yield from _in_table(at, block)
        elif block.text.strip() and block.style != SHEET:
            lines.append((at, block))
    number = 0
    while number < len(lines):
        found = _beginning(lines[number : number + _MOST])
        if found is None:
            number += 1
            continue
        yield found
        while number < len(lines) and lines[number][0] <= found.last:
            number += 1


def _in_table(at: int, table: Table) -> Iterator[Title]:
    """Yield the titles that a page's table about the article names."""
    for row in table.rows:
        for box in row:
            named = named_in(box.text)
            if named is not None:
                yield Title(*named, at, at, is_of_page=True)


def _beginning(lines: Sequence[tuple[int, Paragraph]]) -> Title | None:
    """Return the title that begins with the first of ``lines``; of several, that of most lines."""
    first, line = lines[0]
    for count in range(len(lines), 0, -1):
        taken = [line.text for _, line in lines[:count]]
        if count > 1 and not _are_one(taken):
            continue
        named = named_in("".join(taken))
        if named is not None:
            unit, year = named
            return Title(unit, year, first, lines[count - 1][0], line.style in _OF_PAGE)
    return None


def _are_one(lines: Sequence[str]) -> bool:
    """Whether lines may be one title that was broken: 某某局 and under it 2023年……报告."""
    *before, last = lines
    if any(len(line) > _LINE or _NO_LINE.search(key(line)) for line in before):
        return False
    if any(named_in(line) for line in before):
        return _DATED.fullmatch(key(last)) is not None and len(before) < 3
    named = named_in(last)
    if named is None:
        return True
    unit, _ = named
    return not unit and len(before) == 1 and (is_unit(before[0]) or before[0].endswith("关于"))


@lru_cache(maxsize=4096)
def named_in(text: str) -> tuple[str, int | None] | None:
    """Return unit and year that a title names; None where ``text`` is no title of a report."""
    if len(text) > 2 * _LONGEST:
        return None
    plain = key(text).strip(_MARKS)
    if len(plain) > _LONGEST or _SENTENCE.search(plain) or not _HINT.search(plain):
        return None
    for candidate in (plain, _AFTER.sub("", plain).strip(_MARKS)):
        for pattern in _TITLES:
            found = re.fullmatch(pattern, candidate)
            if found is not None:
                year = year_of(found["year"])
                return as_named(found["unit"]) or as_named(found["inner"]), year
        found = re.fullmatch(_UNDATED, candidate)
        if found is not None:
            return as_named(found["unit"]), None
    return None
