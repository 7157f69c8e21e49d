"""Words beside figures that no lines are drawn around: which of them make one label."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from unicodedata import normalize

from reading.pdf.printed.lines import Line
from reading.pdf.printed.rules import Line as Rule
from reading.pdf.printed.sheet import Rect, around

_STEP: Final = 2.2  # em from one line of a label to the next, at most
_BESIDE: Final = 0.3  # em that a figure may stand above or below its label
_ITEM: Final = re.compile(r"(\d{1,2}[.．、]|[（(]?[一二三四五六七八九十]{1,3}[、)）])")


@dataclass(slots=True)
class Label:
    """Words, one line below the other, that make one label, and the figures beside them."""

    words: list[Line]
    figures: list[Line] = field(default_factory=list)

    @property
    def rect(self) -> Rect:
        """What its words take of the page."""
        return around([word.rect for word in self.words])

    @property
    def text(self) -> str:
        """Its text."""
        return "\n".join(word.text for word in self.words)

    def reaches(self, figure: Line) -> bool:
        """Whether the figure stands as high as it."""
        more = _BESIDE * figure.size
        return self.rect.top - more <= figure.rect.middle[1] <= self.rect.bottom + more


def is_item(text: str) -> bool:
    """Whether ``text`` is an item of a list."""
    return _ITEM.match(normalize("NFKC", text)) is not None


def labels_of(words: list[Line], others: list[Line], rules: list[Rule]) -> Iterator[Label]:
    """Yield the labels that ``words`` make, column by column from above."""
    columns: list[list[Line]] = []
    for word in sorted(words, key=lambda each: each.rect.top):
        for column in columns:
            if _stands_below(column[0], word):
                column.append(word)
                break
        else:
            columns.append([word])
    for column in columns:
        yield from map(Label, _stretches(column, others, rules))


def _stands_below(first: Line, word: Line) -> bool:
    """Whether a word is in the column of the ``first`` one: they begin alike, or share a middle."""
    (middle, _), (other, _) = first.rect.middle, word.rect.middle
    near = word.size
    return abs(first.rect.left - word.rect.left) < near or abs(middle - other) < near


def _stretches(column: list[Line], others: list[Line], rules: list[Rule]) -> Iterator[list[Line]]:
    """Yield the words of each label of a column; the ``others`` stand to the right of it.

    Two words that stand beside others of the same column are of two labels; where nothing tells to
    which of them a word between them belongs, it is by itself.
    """
    stretch: list[Line] = []
    loose: list[Line] = []  # since the last word beside others
    beside: list[Line] = []
    for word in column:
        level = [other for other in others if _is_level(word, other)]
        is_parted = bool(stretch) and _is_parted([*stretch, *loose][-1], word, rules)
        is_other = bool(level and beside) and not _may_be_one(stretch, level, beside)
        if is_parted:
            yield [*stretch, *loose]
        elif is_other:
            yield stretch
            yield from ([each] for each in loose)
        if is_parted or is_other:
            stretch, loose, beside = [], [], []
        if level or not beside:
            stretch += [*loose, word]
            loose = []
        else:
            loose.append(word)
        beside += level
    yield [*stretch, *loose]


def _may_be_one(stretch: list[Line], level: list[Line], beside: list[Line]) -> bool:
    """Whether what stands beside two lines of a label may be one row, set at two heights.

    So it may where an item goes on that has no figure in these columns yet.
    """
    return is_item(stretch[0].text) and not _share_columns(level, beside)


def _share_columns(ones: list[Line], others: list[Line]) -> bool:
    """Whether any of ``ones`` stands above or below one of the ``others``."""
    for one in ones:
        for other in others:
            if one.rect.left < other.rect.right and other.rect.left < one.rect.right:
                return True
    return False


def _is_level(word: Line, figure: Line) -> bool:
    return abs(word.glyphs[0].baseline - figure.glyphs[0].baseline) < word.size / 2


def _is_parted(before: Line, word: Line, rules: list[Rule]) -> bool:
    """Whether a label begins with ``word``, which stands below the one ``before`` it."""
    top, bottom = before.rect.middle[1], word.rect.middle[1]
    if bottom - top > _STEP * word.size or is_item(word.text):
        return True
    x = word.rect.middle[0]
    return any(top < rule.at < bottom and rule.begin < x < rule.end for rule in rules)
