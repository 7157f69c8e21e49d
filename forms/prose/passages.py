"""A text cut into paragraphs, sentences and clauses, each with its place, in code points."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

#: What ends a clause; within these a number belongs to the words beside it.
_CLAUSE = re.compile(r"[^，；：。！？（）,;:!?()\n]+")
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
_PARAGRAPH = re.compile(r"[^\n]+")


class Clause(NamedTuple):
    """The words between two marks, from ``start`` to before ``end`` of the whole text."""

    start: int
    end: int
    text: str


class Sentence(NamedTuple):
    """What ends in a full stop or with its line, and its clauses."""

    start: int
    end: int
    text: str
    clauses: tuple[Clause, ...]


class Paragraph(NamedTuple):
    """A line of the text, and its sentences."""

    start: int
    end: int
    text: str
    sentences: tuple[Sentence, ...]


_Passage = TypeVar("_Passage", Sentence, Clause)


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of ``text`` that have a character."""
    for line in _PARAGRAPH.finditer(text):
        inside = tuple(_sentences(text, line.start(), line.end()))
        yield Paragraph(line.start(), line.end(), line.group(), inside)


@lru_cache(maxsize=8)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of ``text``, in their order."""
    return tuple(each for paragraph in paragraphs(text) for each in paragraph.sentences)


def sentence_at(text: str, position: int) -> Sentence | None:
    """Return the sentence that has the character at ``position``; None between two."""
    return _at(sentences(text), position)


def clause_at(text: str, position: int) -> Clause | None:
    """Return the clause that has the character at ``position``; None between two."""
    sentence = sentence_at(text, position)
    return _at(sentence.clauses, position) if sentence else None


def _at(passages: Sequence[_Passage], position: int) -> _Passage | None:
    index = bisect_right(passages, position, key=_start) - 1
    if index >= 0 and position < passages[index].end:
        return passages[index]
    return None


def _start(passage: Sentence | Clause) -> int:
    return passage.start


def _sentences(text: str, start: int, end: int) -> Iterator[Sentence]:
    for found in _SENTENCE.finditer(text, start, end):
        clauses = tuple(_clauses(text, found.start(), found.end()))
        yield Sentence(found.start(), found.end(), found.group(), clauses)


def _clauses(text: str, start: int, end: int) -> Iterator[Clause]:
    for found in _CLAUSE.finditer(text, start, end):
        yield Clause(found.start(), found.end(), found.group())
