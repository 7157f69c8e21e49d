"""A text with its counts left open, by whose words a number is known again after an edit.

What is made here is stored: two texts that read alike today have to do so in later versions.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from forms.prose.numerals import read_chinese

#: Words of its own, although numbers.py has such too: those grow, these stay as places were made.
_DIGIT = "[0-9０-９]"
_NUMERALS = "零〇一二两三四五六七八九十百千万亿"
_UNIT = "(?:件次|人次|[件份条起项个宗例次])"
_ABOUT = (
    "(?:(?<![节预条违签])约为?|大约|大概|接近|将近|(?<![附最临邻靠相])近|超过?|逾|不足|不到"
    "|(?:上|数|好?几)(?=[十百千]))"
)
#: Years, days and ordinals say which, not how many: they stay words.
_NUMBER = re.compile(
    rf"(?=[0-9０-９{_NUMERALS}约大接将近超逾不上数好几])"  # nothing else has to be tried
    rf"(?P<before>{_ABOUT} ?)?"
    rf"(?P<written>(?<![第0-9０-９]){_DIGIT}++(?:[,，]{_DIGIT}{{3}}(?!{_DIGIT}))*+"
    rf"(?P<part>[.．]{_DIGIT}++)?万?"
    rf"|(?<![每第任这那同{_NUMERALS}])[{_NUMERALS}]++(?= ?[余多来几]?{_UNIT}))"
    rf"(?P<behind> ?[余多来几])?(?! ?[年月日号])(?=(?P<unit> ?{_UNIT})?(?P<after>左右|以上|上下)?)"
)
_APPROXIMATE = re.compile(rf"(#{_UNIT})(?:左右|以上|上下)")
_BLANK = re.compile(r"[^\S\n]+")
_SENTENCE = re.compile(r"[^。！？!?\n]+")
_CLAUSE = re.compile(r"[^，；：（）,;:()]+")
_TEN_THOUSAND = "万"
#: A number of more digits counts nothing.
_LONGEST = 12


class Written(NamedTuple):
    """A number of a text: its digits from ``start`` to before ``end``, and what they come to.

    ``value`` is None of what counts nothing, such as a rate. ``open`` is the stretch that is left
    open, and ``vague`` the one that makes it no exact number (十余件, 近60份), else None.
    """

    start: int
    end: int
    value: int | None
    open: tuple[int, int]
    vague: tuple[int, int] | None


class Clause(NamedTuple):
    """The words between two marks, and the numbers that were left open in them."""

    words: str
    numbers: tuple[Written, ...]

    def written(self, text: str) -> str:
        """Return the clause of ``text`` with its numbers as they stand there."""
        first, *rest = self.words.split("#")
        whole = (text[slice(*number.open)] for number in self.numbers)
        return first + "".join(number + words for number, words in zip(whole, rest, strict=True))


class Sentence(NamedTuple):
    """The words of a sentence and of those beside it, and its clauses with numbers."""

    words: str
    before: str
    after: str
    clauses: tuple[Clause, ...]


@lru_cache(maxsize=16)
def masked(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of ``text`` with its counts left open."""
    numbers = [_written(text, found) for found in _NUMBER.finditer(text)]
    words = ["", *_SENTENCE.findall(_mask(text, numbers)), ""]
    following = iter(numbers)
    sentences = []
    for before, sentence, after in zip(words, words[1:], words[2:], strict=False):
        clauses = tuple(_clauses(sentence, following))
        sentences.append(Sentence(sentence, before, after, clauses))
    return tuple(sentences)


def clauses_of(words: str) -> list[str]:
    """Return the clauses of a sentence of which only the words are left."""
    return _CLAUSE.findall(words)


def _mask(text: str, numbers: Sequence[Written]) -> str:
    """Return what is read of ``text``, with ``#`` for each of its ``numbers`` and nothing else.

    Blanks are no part of it, and neither is what makes a number vague.
    """
    pieces = []
    end = 0
    for number in numbers:
        start, stop = number.open
        pieces.append(text[end:start].replace("#", "＃"))
        pieces.append("#")
        end = stop
    pieces.append(text[end:].replace("#", "＃"))
    return _APPROXIMATE.sub(r"\1", _BLANK.sub("", "".join(pieces)))


def _clauses(sentence: str, numbers: Iterator[Written]) -> Iterator[Clause]:
    """Yield the clauses with numbers; ``numbers`` goes on by those that are open in them."""
    if "#" not in sentence:
        return
    for clause in _CLAUSE.findall(sentence):
        count = clause.count("#")
        if count:
            yield Clause(clause, tuple(islice(numbers, count)))


def _written(text: str, found: re.Match[str]) -> Written:
    start, end = found.span("written")
    is_rate = text[found.end() : found.end() + 2].lstrip().startswith(("%", "％"))
    value = None
    if not found["part"] and not is_rate and end - start <= _LONGEST:
        value = _value(found["written"])
    vague = None
    if found["before"] or found["behind"] or found["after"]:
        vague = (found.start(), max(found.end(), found.end("unit"), found.end("after")))
    return Written(start, end, value, found.span(), vague)


def _value(written: str) -> int | None:
    plain = unicodedata.normalize("NFKC", written).replace(",", "")
    digits = plain.removesuffix(_TEN_THOUSAND)
    if digits.isdecimal():
        return int(digits) * (10_000 if plain.endswith(_TEN_THOUSAND) else 1)
    return read_chinese(written)
