"""A text cut into paragraphs, sentences and clauses, each with its place, in code points."""

import re
from collections.abc import Iterator
from typing import NamedTuple

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


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of ``text`` that have a character."""
    for line in _PARAGRAPH.finditer(text):
        inside = tuple(_sentences(text, line.start(), line.end()))
        yield Paragraph(line.start(), line.end(), line.group(), inside)


def _sentences(text: str, start: int, end: int) -> Iterator[Sentence]:
    for found in _SENTENCE.finditer(text, start, end):
        clauses = tuple(_clauses(text, found.start(), found.end()))
        yield Sentence(found.start(), found.end(), found.group(), clauses)


def _clauses(text: str, start: int, end: int) -> Iterator[Clause]:
    for found in _CLAUSE.finditer(text, start, end):
        yield Clause(found.start(), found.end(), found.group())
