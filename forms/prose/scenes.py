"""Where the numbers of a text stand: the words of their clause, what was said before, the heading.

A number is read from its own clause, the clauses of its sentence before it and the heading over
it, never across a full stop. What stands in brackets is taken out of its sentence and read by
itself, so that the words on both sides of the brackets are next to each other.
"""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from forms.prose.numbers import UNIT, Number, counted
from forms.prose.plain import Plain, changed
from forms.prose.replacing import Replacement

_ASIDE = re.compile("（([^（）]*)）")
_NUMERAL = re.compile(r"[一二三四五六七八九十\d]{1,3}")
_SENTENCE = re.compile("[^。！？]+")
#: A colon before a number (申请：3件) parts nothing.
_CLAUSE = re.compile(rf"(?:[^，；：（）]++|：(?=\d+{UNIT}))+")
_QUOTED = re.compile("[“‘][^“”‘’]*[”’]")
#: Marks around a word (“予以公开”3件) and between it and its number (申请：3件) part nothing.
_NO_MARKS = re.compile("[“”‘’：]")
_JOINED = re.compile("^(?:[、和及与或]|以及)+")
_MAY_STATE = re.compile(f"[0-9未无没]|[零一二两三四五六七八九十百千][余多来几]?{UNIT}")
#: Farther away no word is looked at, nor what was said in earlier clauses.
_FAR, _FARTHEST = 48, 200


class Scene(NamedTuple):
    """A number, and the words it stands in: ``before`` and ``after`` it up to the next numbers.

    ``lead`` is all of its clause before it, ``rest`` all behind; ``earlier`` are the clauses of
    the sentence before that, ``following`` those after. ``gloss`` is what stands in brackets
    beside it. Within brackets ``host`` is what these follow. ``place`` is where its digits stand
    in the original text, and ``vague`` what makes it no exact number.
    """

    number: Number
    before: str
    after: str
    lead: str
    rest: str
    earlier: str
    following: str
    gloss: str
    host: str | None
    place: tuple[int, int]
    vague: tuple[int, int] | None

    @property
    def clause(self) -> str:
        """Its clause, with the number left out."""
        return f"{self.lead}#{self.rest}"

    @property
    def sentence(self) -> str:
        """What is near of its sentence, with the number left out."""
        return f"{self.earlier}{self.clause}{self.following}"


class Clause(NamedTuple):
    """A clause, the clauses of its sentence before it, and its numbers.

    Where brackets part it, its beginning comes before what is in these, and then the whole, with
    the numbers that are left.
    """

    words: Plain
    earlier: str
    host: str | None
    scenes: tuple[Scene, ...]
    is_whole: bool = True


class Aside(NamedTuple):
    """What stands in brackets, and where these stood in the words that they were taken out of."""

    at: int
    words: Plain


def may_state(line: Plain) -> bool:
    """Whether a line may state a figure, or that there was none: a fast answer for most lines."""
    return _MAY_STATE.search(line.text) is not None


def sentences(line: Plain) -> Iterator[tuple[Clause, ...]]:
    """Yield the clauses of each sentence of a line, in the order in which they are read.

    Of a sentence that states nothing it is the first alone, which may say what follows is about.
    """
    outer, asides = _parted(line)
    for sentence in _SENTENCE.finditer(outer.text):
        start, end = sentence.span()
        own = _between(asides, start, end)
        if own or _MAY_STATE.search(outer.text, start, end):
            yield tuple(_clauses(outer.cut(start, end), own))
        elif first := _CLAUSE.match(outer.text, start, end):
            yield (Clause(outer.cut(*first.span()), "", None, ()),)


def _parted(line: Plain) -> tuple[Plain, list[Aside]]:
    """Return the words outside of brackets, and what stands in these."""
    found = [each for each in _ASIDE.finditer(line.text) if not _NUMERAL.fullmatch(each[1])]
    if not found:
        return line, []
    outer = changed(line, (Replacement(*each.span()) for each in found))
    cut = 0
    asides = []
    for each in found:
        asides.append(Aside(each.start() - cut, line.cut(*each.span(1))))
        cut += each.end() - each.start()
    return outer, asides


def _between(asides: Sequence[Aside], start: int, end: int) -> list[Aside]:
    """Return those that stand behind a word of a stretch, counted from its beginning."""
    if not asides:
        return []
    first = bisect_right(asides, start, key=_position)
    last = bisect_right(asides, end, key=_position)
    return [Aside(at - start, words) for at, words in asides[first:last]]


def _position(aside: Aside) -> int:
    return aside.at


def _clauses(sentence: Plain, asides: Sequence[Aside]) -> Iterator[Clause]:
    text = sentence.text
    for found in _CLAUSE.finditer(text):
        start, end = found.span()
        words = sentence.cut(start, end)
        earlier = text[max(0, start - _FARTHEST) : start]
        following = text[end : end + _FAR]
        yield from _with_asides(words, earlier, following, _between(asides, start, end))


def _with_asides(
    words: Plain, earlier: str, following: str, asides: Sequence[Aside]
) -> Iterator[Clause]:
    """Yield a clause and what is in brackets in it, after the numbers that these stand behind."""
    if not asides:
        yield Clause(words, earlier, None, tuple(_scenes(words, earlier, following, ())))
        return
    scenes = deque(_scenes(words, earlier, following, asides))
    begin = 0
    for at, aside in asides:
        ready = []
        while scenes and scenes[0].number.unit_end <= at:
            ready.append(scenes.popleft())
            begin = ready[-1].number.unit_end
        inside = list(_inside(aside, words.text[max(0, at - _FAR) : at], at - begin))
        if inside:
            yield Clause(words.cut(0, at), earlier, None, tuple(ready), is_whole=False)
            yield from inside
            begin = at
        else:
            scenes.extendleft(reversed(ready))
    yield Clause(words, earlier, None, tuple(scenes))


def _inside(aside: Plain, host: str, own: int) -> Iterator[Clause]:
    """Yield the clauses in brackets; none where no number is in them.

    ``own`` characters of ``host`` stand behind its last number: before a number at the beginning
    of the brackets, 商业企业（5件）, they are what it counts.
    """
    for found in _CLAUSE.finditer(aside.text):
        start, end = found.span()
        words = aside.cut(start, end)
        earlier = aside.text[max(0, start - _FARTHEST) : start]
        scenes = tuple(_scenes(words, earlier, aside.text[end : end + _FAR], (), host))
        if scenes and start == 0 and not scenes[0].before and own > 0:
            scenes = (scenes[0]._replace(before=_unmarked(host[-own:])), *scenes[1:])
        if scenes:
            yield Clause(words, earlier, host, scenes)


def _scenes(
    words: Plain, earlier: str, following: str, asides: Sequence[Aside], host: str | None = None
) -> Iterator[Scene]:
    text = words.text
    found = _unquoted(text)
    if not found:
        return
    glosses = _glosses(asides)
    begin = 0
    for index, number in enumerate(found):
        end = found[index + 1].first if index + 1 < len(found) else len(text)
        before = text[max(begin, number.first - _FAR) : number.first]
        unlinked = _JOINED.sub("", before)
        yield Scene(
            number,
            before="" if unlinked.endswith("、") else _unmarked(unlinked),
            after=_unmarked(text[number.unit_end : min(end, number.unit_end + _FAR)]),
            lead=_unmarked(text[max(0, number.first - _FARTHEST) : number.first]),
            rest=_unmarked(text[number.unit_end : number.unit_end + _FAR]),
            earlier=earlier,
            following=following,
            gloss=glosses.get(number.first, "") + glosses.get(number.unit_end, ""),
            host=host,
            place=words.place(number.start, number.end),
            vague=words.place(*number.vague) if number.vague else None,
        )
        begin = number.unit_end


def _unmarked(words: str) -> str:
    return _NO_MARKS.sub("", words)


def _glosses(asides: Sequence[Aside]) -> dict[int, str]:
    return {at: words.text for at, words in asides}


def _unquoted(text: str) -> list[Number]:
    """Return the numbers of ``text`` that stand in no quotation marks: those are words."""
    found: list[Number] = []
    numbers = list(counted(text))
    if not numbers:
        return found
    quoted = (each.span() for each in _QUOTED.finditer(text))
    start, end = next(quoted, (len(text), len(text)))
    for number in numbers:
        while end <= number.start and end < len(text):
            start, end = next(quoted, (len(text), len(text)))
        if number.start < start:
            found.append(number)
    return found
