"""How a case ended, from the words of a register: understood as a whole, or not at all."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from forms.editions.form_2021 import RESULT_ROWS
from intake.matching.wording import key
from intake.register.result_words import (
    FILLERS,
    GROUPS,
    IN_NOTES,
    NO_ROWS,
    OF_A_PART,
    OURSELVES,
    PHRASES,
)
from intake.register.wording import word_key
from ledger.evidence import ROW_NAMES

PARTLY: Final = "partly_granted"
_FILLER, _PART = "", "*"
#: The label of this row says no more than that it is none of the others.
_REST: Final = "otherwise.misc"
_LONGEST: Final = 200  # characters of a cell that are looked at
_SHORT: Final = 2
_BETWEEN: Final = re.compile(r"\W+")
_NUMBERED: Final = re.compile(r"^\W*[0-9一二三四五六七八]{1,2}\W+(?=\w)")
_OURSELVES: Final = re.compile(f"[我本](?:{'|'.join(sorted(OURSELVES.split(), key=len)[::-1])})")
ROWS: Final = {key: name for key, name, _ in RESULT_ROWS}


class Said(NamedTuple):
    """What words say: keys of rows, groups or ends; None where some of them are not known."""

    keys: frozenset[str] = frozenset()
    is_known: bool = True


class Outcome(NamedTuple):
    """How a case ended: a row of the form or one of NO_ROWS, "" where that is not certain."""

    key: str = ""
    why: str = ""  # why it is not certain, as half a sentence


def said(words: str, own: Mapping[str, str] | None = None) -> Said:
    """Return what ``words`` say; ``own`` are phrases of the office with the row of each."""
    words = _OURSELVES.sub("本机关", words)
    text = word_key(words)
    for phrase, meant in (own or {}).items():
        if word_key(phrase) == text:
            return Said(frozenset({meant}))
    if len(text) > _LONGEST:
        return Said(is_known=False)
    keys = _keys(text) or _keys_of_pieces(words)
    if keys is None:
        return Said(is_known=False)
    return Said(frozenset(keys) - {_FILLER})


def outcome(keys: Iterable[str]) -> Outcome:
    """Return what all that was said comes to."""
    found = set(keys)
    ends = found & set(NO_ROWS)
    rows = found & set(ROWS)
    groups = set()
    for group in found & set(GROUPS):
        if not any(row.startswith(f"{group}.") for row in rows):
            groups.add(group)
    if not found:
        return Outcome(why="没有写办理结果")
    if ends:
        is_alone = len(found) == 1
        return Outcome(ends.pop()) if is_alone else Outcome(why="写了几种不同的结果")
    if PARTLY in rows:
        return Outcome(PARTLY)
    if _PART in found:
        return Outcome(why="只写了一部分内容的结果")
    if len(rows) == 1 and not groups:
        return Outcome(rows.pop())
    if rows or len(groups) > 1:
        return Outcome(why="写了几种不同的结果")
    return Outcome(why=f"只写了“{_name(groups.pop())}”，没有写是其中哪一种")


def tells_of_course(note: str) -> bool:
    """Whether a ``note`` may say how a case went: a phrase of a result, or a word of the way."""
    text = word_key(note)
    if any(word in text for word in IN_NOTES.split()):
        return True
    phrases = _by_phrase().items()
    return any(meant and len(phrase) > _SHORT and phrase in text for phrase, meant in phrases)


def is_phrase(words: str) -> bool:
    """Whether ``words`` are the name of a row or of a group of rows, as above a column of ticks."""
    meant = _by_phrase().get(word_key(words), _FILLER)
    return meant in ROWS or meant in GROUPS


def _name(group: str) -> str:
    return GROUPS[group].split()[0]


def _keys_of_pieces(words: str) -> list[str] | None:
    """Return the keys of all pieces between marks; None where one of them is not known."""
    found: list[str] = []
    pieces = _BETWEEN.split(_NUMBERED.sub("", key(words)))
    for piece in pieces:
        keys = _keys(piece)
        if keys is None:
            return None
        found += keys
    return found


def _keys(text: str) -> list[str] | None:
    """Return the keys of the fewest phrases that ``text`` is made of; None where it is of none.

    A word as short as 公开 counts only where it is all of the text: others hold it.
    """
    phrases = _by_phrase()
    if text in phrases:
        return [phrases[text]]
    best: list[list[str] | None] = [[]]
    for end in range(1, len(text) + 1):
        found: list[str] | None = None
        for start in range(max(0, end - _longest()), end):
            before, meant = best[start], phrases.get(text[start:end])
            if before is None or meant is None:
                continue
            if meant == _FILLER or end - start > _SHORT:
                whole = [*before, meant]
                if found is None or len(whole) < len(found):
                    found = whole
        best.append(found)
    return best[-1]


@cache
def _longest() -> int:
    return max(map(len, _by_phrase()))


@cache
def _by_phrase() -> dict[str, str]:
    """Return the key of each phrase: those of the form, ours, and words that say nothing."""
    found = dict.fromkeys(FILLERS.split(), _FILLER)
    found |= dict.fromkeys(OF_A_PART.split(), _PART)
    for words in (GROUPS, NO_ROWS, PHRASES):
        for meant, phrases in words.items():
            found |= dict.fromkeys(phrases.split(), meant)
    found |= dict(_of_the_form())
    return found


def _of_the_form() -> Iterator[tuple[str, str]]:
    """Yield what the form calls its rows: in full, in short, by number, by the item alone."""
    for row, name, short in RESULT_ROWS:
        yield word_key(name), row
        yield word_key(short), row
        yield word_key(ROW_NAMES[row]), row
        group, words = short[:3], short[3:]
        number, mark, _ = words.rpartition(".")
        yield word_key(f"{group}{number}"), row
        if mark and row != _REST:
            own = name[name.index(words) :]
            yield word_key(own), row
            yield word_key(own.removeprefix(f"{number}.")), row
