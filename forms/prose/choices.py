"""Where in a text the clerk's choices are: each number is known again by the words around it.

A choice must never come to another number than the clerk's. Where that is not certain, it has
lapsed: the number is read as any other, and can be chosen once more. The sentence it stands in
reads as it did, or its clause does, and nothing that gives this one its sense was changed.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from forms.choice import Choice, Place
from forms.prose.masked import Clause, Sentence, Written, clauses_of, masked
from forms.report import Report
from forms.texts.preamble import PREAMBLE, preamble

_YEAR = re.compile(r"20[0-9]{2}(?=年)")
#: A sentence or clause of fewer characters does not say by itself what it counts.
_TELLING = 6
_CHARACTER = re.compile(r"[\u4e00-\u9fff]")
#: How a clause begins that goes on about what was said before it.
_GOES_ON = re.compile("其|另|分别|均|含|包括|共(?:计|有)?#")
#: How a clause begins that says what the one before it has counted.
_SAYS_WHAT = ("均", "都", "全", "皆", "为", "是", "即", "主要")


def text_of(report: Report, id: str) -> str:
    """Return the text whose numbers are read in the field ``id``: what the report says there."""
    return preamble(report) if id == PREAMBLE else report.text(id)


def place_of(text: str, id: str, start: int) -> Place | None:
    """Return the place of the number whose digits begin at ``start`` in the text of ``id``.

    None where no whole number does.
    """
    at = _at(text, start)
    if at is None:
        return None
    sentence, clause, number = at
    index = _index(text)
    alike = index.sentences[sentence.words]
    place = Place(
        id,
        sentence.words,
        clause.words,
        _numbers(sentence, clause.words).index(number),
        sentence.before,
        sentence.after,
        alike.index(sentence),
        len(alike),
        len(index.clauses[clause.words]) == 1,
    )
    return place if found(text, place) == number else None


def found(text: str, place: Place) -> Written | None:
    """Return the number at ``place`` in ``text`` as it reads now; None where it has lapsed."""
    near = _find(text, place)
    return near.number if near else None


def governing(report: Report, id: str) -> dict[int, tuple[Written, Choice]]:
    """Return the choices that hold in the text of ``id``, by where the digits begin.

    Of several that came to the same number it is one whose sentence reads alike, and the last.
    """
    held: dict[int, tuple[Written, Choice]] = {}
    exact: set[int] = set()
    for place, cells in report.choices.items():
        near = _find(text_of(report, id), place) if place.id == id else None
        if near is None or (near.number.start in exact and not near.is_exact):
            continue
        held[near.number.start] = (near.number, Choice(place, cells))
        if near.is_exact:
            exact.add(near.number.start)
    return held


def choice_of(report: Report, id: str, start: int, cells: tuple[str, ...] | None) -> Choice | None:
    """Return what says ``cells`` of the number whose digits begin at ``start``.

    It is in the place of what was said of that number before. None as for :func:`place_of`.
    """
    held = governing(report, id).get(start)
    place = held[1].place if held else place_of(text_of(report, id), id, start)
    return Choice(place, cells) if place else None


def standing(report: Report) -> list[Choice]:
    """Return the choices that hold, each in the place that it has in the texts as they stand."""
    choices = []
    for id in dict.fromkeys(place.id for place in report.choices):
        text = text_of(report, id)
        for start, (_, choice) in governing(report, id).items():
            place = place_of(text, id, start) or choice.place
            choices.append(choice._replace(place=place))
    return choices


def of_years_later(place: Place, years: int) -> Place:
    """Return the place as a report ``years`` later would word it: 2024年结转 is 2025年结转 then."""

    def later(words: str) -> str:
        return _YEAR.sub(lambda year: str(int(year.group()) + years), words)

    return place._replace(
        sentence=later(place.sentence),
        clause=later(place.clause),
        before=later(place.before),
        after=later(place.after),
    )


def lapsed(report: Report) -> list[Place]:
    """Return the places of choices that are not found in the report's texts as they stand."""
    return [place for place in report.choices if not found(text_of(report, place.id), place)]


def lost(before: Report, after: Report) -> list[str]:
    """Return the clauses of ``before`` with a choice that holds no more on the report ``after``."""
    gone = set(lapsed(after))
    clauses: dict[str, None] = {}
    for id in dict.fromkeys(place.id for place in gone):
        text = text_of(before, id)
        for start, (_, choice) in sorted(governing(before, id).items()):
            at = _at(text, start)
            if at and choice.place in gone:
                clauses[at[1].written(text)] = None
    return list(clauses)


def _at(text: str, start: int) -> tuple[Sentence, Clause, Written] | None:
    """Return the number whose digits begin at ``start``, with what it stands in."""
    for sentence in masked(text):
        for clause in sentence.clauses:
            for number in clause.numbers:
                if number.start == start:
                    return sentence, clause, number
    return None


# ---- a number from its place


class _Near(NamedTuple):
    """What a place has come to; ``is_exact`` where the whole sentence reads as it did."""

    number: Written
    is_exact: bool


class _Index(NamedTuple):
    """The sentences of a text by their words, and by the words of each of their clauses."""

    sentences: dict[str, list[Sentence]]
    clauses: dict[str, list[Sentence]]


@lru_cache(maxsize=16)
def _index(text: str) -> _Index:
    index = _Index({}, {})
    for sentence in masked(text):
        index.sentences.setdefault(sentence.words, []).append(sentence)
        for clause in sentence.clauses:
            index.clauses.setdefault(clause.words, []).append(sentence)
    return index


def _find(text: str, place: Place) -> _Near | None:
    index = _index(text)
    alike = index.sentences.get(place.sentence, [])
    sentence = _alike(alike, place)
    if sentence is None and not alike:
        sentence = _with_clause(index.clauses.get(place.clause, []), place)
    if sentence is None:
        return None
    numbers = _numbers(sentence, place.clause)
    if not 0 <= place.number < len(numbers):
        return None
    number = numbers[place.number]
    return None if number.value is None else _Near(number, bool(alike))


def _alike(alike: Sequence[Sentence], place: Place) -> Sentence | None:
    """Return the one of the sentences that read alike which is the place's own.

    One more or less than there were may be any of them, and so may one between other sentences.
    """
    if len(alike) != place.of or not 0 <= place.nth < place.of:
        return None
    sentence = alike[place.nth]
    if place.of == 1:
        is_clear = _is_telling(place.sentence) or sentence.before == place.before
    else:
        is_clear = (sentence.before, sentence.after) == (place.before, place.after)
    return sentence if is_clear else None


def _with_clause(having: Sequence[Sentence], place: Place) -> Sentence | None:
    """Return the only sentence that has the place's clause, where that has the sense it had."""
    if not place.is_alone or len(having) != 1:
        return None
    (sentence,) = having
    before, after = _sense(place.sentence, place.clause)
    before_now, after_now = _sense(sentence.words, place.clause)
    if after != after_now:
        return None
    if before == before_now:
        said = "".join((*before, place.clause))
        is_clear = _is_telling(said) or sentence.before == place.before
        return sentence if is_clear else None
    return sentence if _is_own_master(place.clause, before, before_now) else None


def _sense(sentence: str, clause: str) -> tuple[list[str], str]:
    """Return the clauses before ``clause``, and the one behind where it says what was counted."""
    clauses = clauses_of(sentence)
    if clause not in clauses:
        return clauses, ""
    place = clauses.index(clause)
    behind = "".join(clauses[place + 1 : place + 2])
    return clauses[:place], behind if behind.startswith(_SAYS_WHAT) else ""


def _is_own_master(clause: str, *befores: Sequence[str]) -> bool:
    """Whether a clause says by itself what it counts, whatever is said in the ones before it."""
    if _GOES_ON.match(clause) or not _is_telling(clause):
        return False
    return not any("#" in each for before in befores for each in before)


def _is_telling(words: str) -> bool:
    return len(_CHARACTER.findall(words)) >= _TELLING


def _numbers(sentence: Sentence, clause: str) -> list[Written]:
    """Return the numbers of the clause, and of others in the sentence that read alike."""
    numbers: list[Written] = []
    for each in sentence.clauses:
        if each.words == clause:
            numbers += each.numbers
    return numbers
