"""Headings with nothing under them: what of a section's text says something, and what only names.

A wrong alarm is worse than a missed one, so whatever may be a sentence is taken for one.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from forms.texts.heading_words import STOPS, names_a_subject, states_something
from forms.texts.look_alikes import as_written
from forms.texts.outline import Paragraph, paragraph

#: A number at the head of a line, of GB/T 9704 or another kind, and the first of such numbers.
_NUMBER = re.compile(
    r"(?:第?[一二三四五六七八九十0-9０-９]{1,3}(?:部分|章|节|[、.．：:)）])"
    r"|[（(][一二三四五六七八九十0-9０-９]{1,3}[）)]|[①-⑳⑴-⒇㈠-㈩●•▪■◆*#]+)\s*"
)
_FIRST = re.compile(r"[（(]?[一1][）)、.．]")
#: How deep what is numbered otherwise stands: below the four levels of GB/T 9704.
_DEEPEST = 5
#: 一、 and （一） may be phrases that end in a full stop; a 1. that does is an item.
_DEEPEST_PHRASE = 2
#: Longer or of more clauses no heading is; one without a number is shorter still.
_LONGEST, _LONGEST_BARE, _MOST_CLAUSES = 40, 20, 3
#: What has more lines is not a section that somebody wrote, and is not gone through at each edit.
_MOST_LINES = 2_000
#: Dashes and dots that fill a line under a heading; a / may stand for 无.
_RULE = re.compile(r"[—–_=.…·*~-]+")


class Kind(Enum):
    """What a paragraph is by itself."""

    TEXT = "text"  # it says something, or may do so
    PHRASE = "phrase"  # a heading in the form of what is done: 积极推进主动公开
    SUBJECT = "subject"  # a heading and nothing else: 主动公开情况


class EmptyHeading(NamedTuple):
    """A heading with nothing under it, and where it stands in the text."""

    text: str
    start: int
    end: int


class Found(Enum):
    """What a text has besides headings."""

    TEXT = "text"
    UNSURE = "unsure"  # phrases that may be headings or all there is to say
    NOTHING = "nothing"


@dataclass(slots=True, eq=False)
class _Part:
    """A paragraph in its place: ``above`` is the heading that it stands under."""

    paragraph: Paragraph
    kind: Kind
    start: int
    above: "_Part | None"
    is_item: bool  # of a list that a line ending in a colon begins
    has_below: bool = False  # something is said under it

    @property
    def is_stopped(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.paragraph.text.endswith(STOPS)

    @property
    def may_be_run_in(self) -> bool:
        """Whether it stands where a heading does that text would follow on the same line."""
        return self.above is None and 0 < self.paragraph.level <= _DEEPEST_PHRASE


def what_is_said(text: str, last: str = "") -> Found:
    """Return whether ``text`` has anything besides headings; a blank text has nothing.

    ``last`` is last year's text: what had something under it there is a heading here.
    """
    if _is_no_section(text):
        return Found.TEXT
    found = Found.NOTHING
    for part in _parts(text, last):
        if part.kind is Kind.TEXT:
            return Found.TEXT
        if part.kind is Kind.PHRASE and part.is_stopped:
            if not part.may_be_run_in:
                return Found.TEXT
            found = Found.UNSURE
    return found


def empty_headings(text: str, last: str = "") -> list[EmptyHeading]:
    """Return the headings that certainly have nothing under them, the outermost of each."""
    if _is_no_section(text):
        return []
    parts = _parts(text, last)
    left_out = _left_out(parts)
    found: list[EmptyHeading] = []
    empty: set[_Part] = set()
    for part in parts:
        if not _is_empty(part, left_out):
            continue
        empty.add(part)
        if part.above not in empty:
            line = part.paragraph.text
            found.append(EmptyHeading(line, part.start, part.start + len(line)))
    return found


def is_statement(line: str) -> bool:
    """Return whether a whole paragraph says something: it is no heading, though it has a number."""
    return _kind_of(_levelled(line), frozenset()) is Kind.TEXT


def _is_no_section(text: str) -> bool:
    return text.count("\n") > _MOST_LINES


def _is_empty(part: _Part, left_out: AbstractSet[_Part]) -> bool:
    if part.paragraph.level == 0 or part.has_below or part.is_item:
        return False
    return part.kind is Kind.SUBJECT or part in left_out


def _left_out(parts: Sequence[_Part]) -> set[_Part]:
    """Return the phrases on lines of their own where all the others beside them have text.

    Where there are two others or more, that is how the office writes its headings.
    """
    beside: dict[tuple[_Part | None, int], list[_Part]] = defaultdict(list)
    for part in parts:
        beside[part.above, part.paragraph.level].append(part)
    found: set[_Part] = set()
    for group in beside.values():
        without = [part for part in group if not part.has_below and part.kind is not Kind.TEXT]
        if len(without) == 1 and len(group) > 2 and not without[0].is_stopped:
            found.update(without)
    return found


@lru_cache(maxsize=32)
def _parts(text: str, last: str) -> tuple[_Part, ...]:
    """Return the paragraphs of ``text`` with what is said under each of them."""
    return tuple(_nested(text, _used_headings(last)))


@lru_cache(maxsize=8)
def _used_headings(text: str) -> frozenset[str]:
    """Return the headings of a text that something is run into or stands under."""
    found = set()
    for part in _nested(as_written(text), frozenset()):
        line, level, lead = part.paragraph
        if level and lead and (lead < len(line) or (part.kind is not Kind.TEXT and part.has_below)):
            found.add(line[:lead])
    return frozenset(found)


def _nested(text: str, headings: frozenset[str]) -> list[_Part]:
    """Return the paragraphs of ``text``, of which those among ``headings`` are headings."""
    parts: list[_Part] = []
    current: _Part | None = None
    for found in re.finditer(r"[^\n]+", text):
        line = found.group().strip()
        if not line or (parts and _RULE.fullmatch(line)):
            continue
        each = _levelled(line)
        kind = _kind_of(each, headings)
        above = _above(each, current) if each.level else current
        if current and _may_be_list_under(each, current):
            current.has_below = True
        start = found.start() + found.group().index(line)
        part = _Part(each, kind, start, above, _is_item(each, above, parts))
        parts.append(part)
        if kind is not Kind.SUBJECT or part.is_item:
            _tell_above(part)
        if each.level:
            current = part
    return parts


def _tell_above(part: _Part) -> None:
    above = part.above
    while above is not None:
        above.has_below = True
        above = above.above


def _above(each: Paragraph, current: _Part | None) -> _Part | None:
    """Return the heading that a numbered paragraph after ``current`` stands under.

    What begins to count in a style of its own is nested, whatever that is: offices number 1. and
    under it （一） too.
    """
    begins = _FIRST.match(each.text) is not None
    nearest: _Part | None = None
    while current is not None:
        level = current.paragraph.level
        if level == each.level:
            return current.above
        if nearest is None and (level < each.level or begins):
            nearest = current
        current = current.above
    return nearest


def _may_be_list_under(each: Paragraph, heading: _Part) -> bool:
    """Whether a list of the heading's own style begins under it, （一） under （二）."""
    return _FIRST.match(each.text) is not None and heading.paragraph.level == each.level


def _is_item(each: Paragraph, above: _Part | None, parts: Sequence[_Part]) -> bool:
    """Whether ``each`` is of a list: introduced by a line in a colon, or beside such an item."""
    if not parts or each.level == 0:
        return False
    before = parts[-1]
    if before.paragraph.level == 0:
        return before.paragraph.text.endswith(("：", ":"))
    is_beside = before.paragraph.level == each.level and before.above is above
    return is_beside and before.is_item


def _levelled(line: str) -> Paragraph:
    """Return what a line is; one with a number of another kind is of the deepest level."""
    each = paragraph(line)
    if each.level == 0 and _NUMBER.match(line):
        return Paragraph(line, _DEEPEST, len(line))
    return each


@lru_cache(maxsize=512)
def _kind_of(each: Paragraph, headings: frozenset[str]) -> Kind:
    line = each.text
    if as_written(line) in headings:
        return Kind.SUBJECT
    body = _NUMBER.sub("", line, count=1) if each.level else line
    if _is_row_of_headings(body):
        return Kind.SUBJECT
    if _is_sentence(each, body):
        return Kind.TEXT
    before_blank, *_ = body.split() or [""]
    if not before_blank or names_a_subject(body):
        return Kind.SUBJECT
    if each.level == 0 or states_something(body) or names_a_subject(before_blank):
        return Kind.TEXT
    return Kind.PHRASE


def _is_row_of_headings(body: str) -> bool:
    """Whether a line holds several headings, as web pages lose their breaks: 主动公开 二、平台."""
    pieces = body.split()
    if not any(_NUMBER.match(piece) for piece in pieces):
        return False
    return all(names_a_subject(_NUMBER.sub("", piece, count=1)) for piece in pieces)


def _is_sentence(each: Paragraph, body: str) -> bool:
    """Whether a paragraph goes on after its heading, or is built as no heading is."""
    inside = body.rstrip("。．.：: ")
    if not inside:
        return each.level == 0
    if re.search(r"[。：:；;！!？?]", inside) or body.endswith(("；", ";", "，", "！", "？")):
        return True
    if each.level == 0:
        is_long = len(body) > _LONGEST_BARE or "，" in body
        return is_long or (body.endswith(STOPS) and not names_a_subject(body))
    return len(body) > _LONGEST or len(re.split("[，,]", body)) > _MOST_CLAUSES
