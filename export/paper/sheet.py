"""The sheet that layout draws on, whatever format it is of."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from export.paper.elements import Artifact, Element
from export.paper.faces import Glyph

PlacedGlyph = tuple[Glyph, float]  # a glyph and the left edge of its place on the page


class Sheet(Protocol):
    """A page in the making. All positions are in points from its lower left corner."""

    def within(self, what: Element | Artifact) -> AbstractContextManager[None]:
        """Let what is drawn meanwhile be a piece of ``what``."""

    def add_bookmark(self, text: str, top: float) -> None:
        """Let an entry of the outline that says ``text`` lead to the height ``top``."""

    def draw_glyphs(self, placed: Sequence[PlacedGlyph], baseline: float, size: float) -> None:
        """Draw each glyph in its place on one baseline."""

    def draw_box(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a thin frame whose lower left corner is at ``x``, ``y``."""
