"""The lists of a text that are open at a place of it: which of them a number goes on with."""

from dataclasses import dataclass, field

from forms.prose.ordinals import Ordinal, Style

#: Deeper no office nests its lists; what is further out is left.
_DEEPEST = 12


@dataclass(slots=True, eq=False)
class PartList:
    """Parts that are counted together. ``number`` is that of the last, or what was meant by it.

    One that does not begin at 一 is not ``is_sure``, unless headings do so: it may be a quotation.
    """

    parts: list[Ordinal]
    number: int
    is_sure: bool
    is_within: bool = False  # it began in the sentence of a part that is counted alike

    @property
    def last(self) -> Ordinal:
        """The part that it has come to."""
        return self.parts[-1]

    @property
    def style(self) -> Style:
        """How it is numbered."""
        return self.last.style

    @property
    def is_lone_digit(self) -> bool:
        """Whether there is a 1. in it and nothing else."""
        return self.style is Style.DIGITS and len(self.parts) == 1 and self.number == 1

    def written(self, number: int) -> str:
        """Return how its part of that ``number`` is written."""
        return self.last.numbered(number)

    def take(self, part: Ordinal, number: int) -> None:
        """Go on with ``part``, by which that ``number`` is meant."""
        self.parts.append(part)
        self.number = number


@dataclass(slots=True)
class OpenLists:
    """The lists that are open, the innermost last."""

    text: str
    lists: list[PartList] = field(default_factory=list)

    def begin(self, part: Ordinal) -> None:
        """Open a list with ``part``."""
        is_within = False
        if self.lists:
            before = self.lists[-1].last
            is_within = before.style is part.style and not self._is_stopped(before, part)
        is_sure = part.number == 1 or (part.is_at_head and not part.style.is_spoken)
        self.lists.append(PartList([part], part.number, is_sure, is_within))
        del self.lists[:-_DEEPEST]

    def above(self, outer: PartList) -> list[PartList]:
        """Return the lists that were begun within ``outer``."""
        return self.lists[self.lists.index(outer) + 1 :]

    def close_above(self, outer: PartList) -> None:
        """Go back to ``outer``: what was begun within it is over."""
        del self.lists[self.lists.index(outer) + 1 :]

    def continued_by(self, part: Ordinal) -> PartList | None:
        """Return the list that ``part`` is the next of."""
        inner: PartList | None = None
        for each in reversed(self.lists):
            if each.style is part.style:
                if each.number + 1 == part.number and self._may_go_on(each, part, inner):
                    return each
                inner = each
        return None

    def nearest_to(self, part: Ordinal) -> PartList | None:
        """Return the innermost list that ``part`` must be the next of, if it is not the first."""
        for each in reversed(self.lists):
            if each.style is part.style and self._is_beside(each.last, part):
                return each
        return None

    def _may_go_on(self, each: PartList, part: Ordinal, inner: PartList | None) -> bool:
        """Whether ``part`` may be of a list, although ``inner`` was begun alike within it."""
        if not part.style.is_spoken:
            return True
        if inner is None:
            return part.is_at_head or self._is_one_paragraph(each.last, part)
        is_back_at_head = part.is_at_head and each.last.is_at_head and not inner.last.is_at_head
        return is_back_at_head or inner.is_within

    def _is_beside(self, last: Ordinal, part: Ordinal) -> bool:
        """Whether what is spoken is of one paragraph, or begins its paragraphs."""
        if not part.style.is_spoken or (last.is_at_head and part.is_at_head):
            return True
        return self._is_one_paragraph(last, part)

    def _is_one_paragraph(self, one: Ordinal, other: Ordinal) -> bool:
        return self.text.find("\n", one.end, other.start) < 0

    def _is_stopped(self, one: Ordinal, other: Ordinal) -> bool:
        """Whether a sentence or a paragraph ends between the two."""
        return self.text.find("。", one.end, other.start) >= 0 or not self._is_one_paragraph(
            one, other
        )
