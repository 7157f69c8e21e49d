"""How characters look, as far as that decides whether they are read.

What is set directly counts over the style of characters, that over the style of the paragraph.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from reading import flaws
from reading.doc import sprms
from reading.doc.sprms import Sprm
from reading.doc.styles import Styles
from reading.doc.work import Work

_AS_STYLED: Final = 0x80  # what a switch says that is as its style has it, and the other way round
_NOT_AS_STYLED: Final = 0x81
_SWITCHES: Final = frozenset(
    (
        sprms.HIDDEN,
        sprms.HIDDEN_FOR_EVER,
        sprms.HIDDEN_ON_THE_WEB,
        sprms.STRUCK,
        sprms.STRUCK_TWICE,
    )
)
_USUAL_SIZE: Final = 20  # half points
_SMALLEST: Final = 9  # the smallest official size, 八号, has 10
_RAISED: Final = 1
_LOWERED: Final = 2


class Look(NamedTuple):
    """How characters look: ``flaw`` is why they are no plain text, empty where they are.

    ``symbol`` is the sign of a font of signs that stands for them.
    """

    is_deleted: bool
    is_inserted: bool
    flaw: str
    symbol: int | None


class Looks:
    """How the characters of a document look; what was worked out is kept."""

    def __init__(self, styles: Styles, lists: list[bytes], work: Work) -> None:
        self._work = work
        self._styles = styles
        self._lists = lists
        self._known: dict[tuple[int, bytes, int], Look] = {}

    def look(self, paragraph: int, grpprl: bytes, prm: int) -> Look:
        """Return how characters look in a ``paragraph`` of that style.

        ``grpprl`` is set for them, ``prm`` for the piece of text that they are in.
        """
        key = (paragraph, grpprl, prm)
        if key not in self._known:
            own = [*sprms.sprms(grpprl), *sprms.of_piece(prm, self._lists)]
            self._known[key] = self._worked_out(paragraph, own)
        return self._known[key]

    def _worked_out(self, paragraph: int, own: list[Sprm]) -> Look:
        by_style = self._styles.of_characters(paragraph)
        self._work.take(len(by_style) + len(own))
        styled = _applied({}, {}, by_style)
        for each in own:
            if each.code == sprms.STYLE_OF_CHARACTERS:
                by_style = self._styles.of_characters(each.value)
                self._work.take(len(by_style))
                styled = _applied(styled, styled, by_style)
        values = _applied(styled, styled, own)
        return Look(
            is_deleted=values.get(sprms.DELETED, 0) not in (0, _AS_STYLED),
            is_inserted=values.get(sprms.INSERTED, 0) not in (0, _AS_STYLED),
            flaw=_flaw(values),
            symbol=values.get(sprms.SYMBOL),
        )


def _applied(
    values: dict[int, int], styled: dict[int, int], changes: Iterable[Sprm]
) -> dict[int, int]:
    """Return ``values`` after ``changes``, which may refer to what is ``styled``."""
    found = dict(values)
    for each in changes:
        if each.code == sprms.PLAIN:
            found = dict(styled)
        elif each.code in _SWITCHES and each.value == _AS_STYLED:
            found[each.code] = styled.get(each.code, 0)
        elif each.code in _SWITCHES and each.value == _NOT_AS_STYLED:
            found[each.code] = int(not styled.get(each.code, 0))
        elif each.code == sprms.POSITION:
            found[each.code] = each.signed
        else:
            found[each.code] = each.value
    return found


def _flaw(values: dict[int, int]) -> str:
    """Return why characters are no plain text, in words for the clerk; empty where they are."""
    for each in (sprms.HIDDEN, sprms.HIDDEN_FOR_EVER, sprms.HIDDEN_ON_THE_WEB):
        if values.get(each):
            return flaws.HIDDEN
    size = values.get(sprms.SIZE, _USUAL_SIZE)
    if size < _SMALLEST:
        return flaws.TINY
    if values.get(sprms.STRUCK) or values.get(sprms.STRUCK_TWICE):
        return flaws.STRUCK
    stands = values.get(sprms.RAISED_OR_LOWERED, 0)
    position = values.get(sprms.POSITION, 0)
    if stands == _RAISED or position > size / 3:
        return flaws.RAISED
    if stands == _LOWERED or position < -size / 3:
        return flaws.LOWERED
    return ""
