"""Marks that come in pairs, “” 《》 （）: which belong together, and which stand alone."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_KINDS = ("“”", "‘’", "《》", "（）", "()", "〔〕", "〈〉", "【】")
CLOSING = {kind[0]: kind[1] for kind in _KINDS}
OPENING = {kind[1]: kind[0] for kind in _KINDS}
_MARK = re.compile("[“”‘’《》（）()〔〕〈〉【】]")
#: A bracket that closes the number of a list item: 1） and a) and 一）.
_ITEM = re.compile(
    r"(?:^|[。；;：:，,、\s])(?:[0-9０-９A-Za-z①-⑳]{1,3}|([一二三四五六七八九十]{1,3}))$"
)
#: With one of these in the text, 四） has lost its bracket.
_HEADING = re.compile(
    r"(?:^|[。；：])[^\S\n]{0,9}[（(][一二三四五六七八九十]{1,3}[）)]", re.MULTILINE
)
#: What holds another of its kind, a full stop and so many characters is no pair but two halves.
_LONGEST = 80
_STOPS = ("。", "！", "？", "；", "：")


class Pair(NamedTuple):
    """An opening and a closing mark that belong together; ``holds`` another of their kind."""

    start: int
    end: int  # where the closing mark stands
    holds: bool


class Marks(NamedTuple):
    """The pairs of a text, and where the marks stand that have no partner, both in order."""

    pairs: tuple[Pair, ...]
    alone: tuple[int, ...]


def kind_of(mark: str) -> str:
    """Return the opening mark of a kind; half-width brackets are of one kind with the others."""
    opening = OPENING.get(mark, mark)
    return "（" if opening == "(" else opening


@dataclass(slots=True)
class _Paragraph:
    """The marks of a paragraph so far; by kind, those that wait for a partner and the last pair."""

    waiting: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    last: dict[str, Pair] = field(default_factory=dict)
    pairs: list[Pair] = field(default_factory=list)
    alone: list[int] = field(default_factory=list)

    def take(self, text: str, at: int) -> None:
        """Go on with the mark at ``at``."""
        mark = text[at]
        waiting = self.waiting[kind_of(mark)]
        if mark in CLOSING:
            waiting.append(at)
        elif waiting:
            self._close(text, waiting.pop(), at)
        elif not _closes_an_item(text, at) and not _is_apostrophe(text, at):
            self.alone.append(at)

    def _close(self, text: str, start: int, end: int) -> None:
        kind = kind_of(text[start])
        inner = self.last.get(kind)
        holds = inner is not None and inner.start > start
        if holds and end - start > _LONGEST and text.find("。", start, end) >= 0:
            self.alone += (start, end)
            return
        pair = Pair(start, end, holds)
        self.last[kind] = pair
        self.pairs.append(pair)


@lru_cache(maxsize=16)
def paired(text: str) -> Marks:
    """Return which marks of ``text`` belong together; those of a pair stand in one paragraph."""
    pairs: list[Pair] = []
    alone: list[int] = []
    begin = 0
    for line in text.split("\n"):
        end = begin + len(line)
        paragraph = _Paragraph()
        for found in _MARK.finditer(text, begin, end):
            paragraph.take(text, found.start())
        pairs += paragraph.pairs
        alone += paragraph.alone
        for waiting in paragraph.waiting.values():
            alone += waiting
        begin = end + 1
    alone.sort()
    over = set(_over_lines(text, alone))
    return Marks(tuple(sorted(pairs)), tuple(at for at in alone if at not in over))


def _closes_an_item(text: str, at: int) -> bool:
    item = _ITEM.search(text[max(0, at - 4) : at])
    if text[at] not in "）)" or item is None:
        return False
    return not (item[1] and _has_headings(text))


@lru_cache(maxsize=16)
def _has_headings(text: str) -> bool:
    return _HEADING.search(text) is not None


def _is_apostrophe(text: str, at: int) -> bool:
    before = text[max(0, at - 1) : at]
    return text[at] == "’" and before.isascii() and before.isalnum()


def _over_lines(text: str, alone: list[int]) -> Iterator[int]:
    """Yield the marks whose partner is in the next line, and those that a next one takes up.

    A line may be broken within a pair. A quotation of several paragraphs opens each of them.
    """
    for at, following in pairwise(alone):
        line, *rest = text[at:following].split("\n")
        is_pair = text[following] == CLOSING.get(text[at])
        if is_pair and len(rest) == 1 and not line.rstrip().endswith(_STOPS):
            yield at
            yield following
    for at, following in pairwise([*alone, len(text)]):
        end = text.find("\n", at, following)
        if text[at] == "“" and end >= 0 and text[end : end + 20].lstrip().startswith("“"):
            yield at
