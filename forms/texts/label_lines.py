"""A printed label in lines: breaks stand between words, and the lines come out much alike.

The words of official labels are mostly of two characters, now and then with a third that follows
(自然人, 规范性); the few others are known. Marks and numbers stay with what they belong to.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

#: Characters that follow a word of two, where what comes after them pairs up.
_FOLLOWING = frozenset("性度类后人者的")
#: Never the beginning of a word.
_NEVER_FIRST = "的"
#: Words of one character, which go with what comes after them.
_JOINING = frozenset("或和与及")
#: Words of the official labels that are not made of two characters, or begin among others.
_KNOWN = re.compile(
    "(第[一二三四五六七八九十]+[条项]|第三方|本机关|三安全|一稳定|无正当|其政府|已获取"
    "|不掌握|不补正|仍不明确)"
)
_CLOSING = "，。、；：！？）》”"
_OPENING = "（《“"
_ITEM = "第?（[一二三四五六七八九十]+）"
_PART = re.compile(
    rf"{_ITEM}"
    r"|[一二三四五六七八九十]+、"
    r"|[0-9]+[.．]?"
    rf"|[{_OPENING}]+"
    rf"|[{_CLOSING}]+"
    rf"|(?:(?!{_ITEM})[^0-9{_OPENING}{_CLOSING}])+"
)
#: How much a break within a clause weighs: the square of this share of the label's width.
_WITHIN_CLAUSE = 1 / 3
#: A character that stands alone is worse than anything else.
_ALONE = 1e12

#: Returns the width of some characters, in the unit in which the width of a line is given.
Measure = Callable[[str], float]


class _Way(NamedTuple):
    """A way to set the words up to some place: the best is the least."""

    lines: int
    cost: float
    breaks: tuple[int, ...]


def label_words(label: str) -> list[str]:
    """Return what ``label`` is made of, between which it may be broken; joined, they are it."""
    words: list[str] = []
    leads = ""  # what goes with the word that follows
    for part in _PART.findall(label):
        leads_on = part[-1] in _OPENING or part[0].isdigit()
        follows = part[0] in _CLOSING or len(part) == 1
        if leads_on or (follows and leads):
            leads += part
        elif follows and words:
            words[-1] += part
        elif part[-1] in _CLOSING:
            words.append(leads + part)
            leads = ""
        else:
            first, *others = _words_of(part)
            words += [leads + first, *others]
            leads = ""
    return [*words, leads] if leads else words


def label_lines(label: str, width: float, measure: Measure) -> list[str]:
    """Return ``label`` in the fewest lines that ``width`` allows, broken where it reads best.

    Where a word is wider than that, it is broken at any of its characters.
    """
    if measure(label) <= width:
        return [label]
    words: list[str] = []
    for word in label_words(label):
        words += [word] if measure(word) <= width else _characters(word)
    breaks = _best_breaks(words, width, [measure(word) for word in words])
    starts = (0, *breaks)
    return ["".join(words[start:end]) for start, end in zip(starts, breaks, strict=False)]


def _words_of(run: str) -> list[str]:
    """Cut characters without marks into the words that are known, and those between them."""
    words: list[str] = []
    for part in filter(None, _KNOWN.split(run)):
        if _KNOWN.fullmatch(part):
            words.append(part)
        elif len(part) == 1 and words:
            words[-1] += part
        else:
            words += _pairs(part)
    return words


def _pairs(run: str) -> list[str]:
    """Cut characters without marks into words of two, or three where one follows."""
    words: list[str] = []
    at = 0
    while at < len(run):
        start = at
        at += 3 if run[at] in _JOINING else 2
        rest = run[at:]
        if len(rest) == 1 or _follows(rest):
            at += 1
        words.append(run[start:at])
    return words


def _follows(rest: str) -> bool:
    """Whether the first character of ``rest`` ends the word before it."""
    if rest.startswith(_NEVER_FIRST):
        return True
    until = next((at for at, character in enumerate(rest) if character in _JOINING), len(rest))
    return until % 2 == 1 and rest[0] in _FOLLOWING


def _characters(word: str) -> list[str]:
    """Cut a word into its characters, marks staying where they belong."""
    found: list[str] = []
    for character in word:
        if found and (character in _CLOSING or found[-1] in _OPENING):
            found[-1] += character
        else:
            found.append(character)
    return found


def _best_breaks(words: Sequence[str], width: float, widths: Sequence[float]) -> tuple[int, ...]:
    """Return behind how many words each line ends; a word alone may be wider than ``width``."""
    within_clause = (sum(widths) * _WITHIN_CLAUSE) ** 2
    best = [_Way(0, 0, ())]
    for end in range(1, len(words) + 1):
        is_clause = end == len(words) or words[end - 1][-1] in _CLOSING or words[end][0] in _OPENING
        ways: list[_Way] = []
        taken = 0.0
        for start in reversed(range(end)):
            taken += widths[start]
            if taken > width and start < end - 1:
                break
            cost = taken**2 + (0 if is_clause else within_clause)
            if end - start == 1 and len(words[start]) == 1:
                cost += _ALONE
            before = best[start]
            ways.append(_Way(before.lines + 1, before.cost + cost, (*before.breaks, end)))
        # Of two that are alike, the one whose first lines are the longer ones.
        best.append(min(ways, key=_rank))
    return best[-1].breaks


def _rank(way: _Way) -> tuple[int, float, tuple[int, ...]]:
    return way.lines, way.cost, tuple(-place for place in way.breaks)
