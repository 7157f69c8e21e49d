"""A text cut into paragraphs, sentences and clauses, each with its place, in code points."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
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

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses, cut when they are asked for."""
        found = _CLAUSE.finditer(self.text)
        return tuple(Clause(*_place(each, self.start), each.group()) for each in found)


class Paragraph(NamedTuple):
    """A line of the text, and its sentences."""

    start: int
    end: int
    text: str

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences, cut when they are asked for."""
        found = _SENTENCE.finditer(self.text)
        return tuple(Sentence(*_place(each, self.start), each.group()) for each in found)


_Passage = TypeVar("_Passage", Sentence, Clause)
_START = itemgetter(0)


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of ``text`` that have a character."""
    for line in _PARAGRAPH.finditer(text):
        yield Paragraph(*line.span(), line.group())


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
    index = bisect_right(passages, position, key=_START) - 1
    if index >= 0 and position < passages[index].end:
        return passages[index]
    return None


def _place(found: re.Match[str], start: int) -> tuple[int, int]:
    """Return where in the text something stands that was found in a passage from ``start``."""
    return start + found.start(), start + found.end()
