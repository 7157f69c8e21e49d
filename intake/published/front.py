"""What stands before section one: titles, whose report it is and of when, the preamble."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from intake.matching.wording import key
from intake.published.days import DAY, day_alone, day_in
from intake.published.page_words import is_above, is_page_number
from intake.published.titles import Title, titles
from intake.published.units import is_unit
from reading.seen import SHEET, Paragraph, Table, all_text
from reading.seen_file import Numbered

_SHORTEST: Final = 12  # characters of a sentence
_STATED: Final = re.compile(rf"(?:成文日期|成文时间|落款日期)[:|]*({DAY})")


@dataclass(slots=True)
class Front:
    """The front of a report. Each ``at`` is the number of a block, 0 for what is not there.

    ``unit`` is a name alone in its line, ``day`` a day under the title, ``stated`` the day that a
    table of the page's says the report is of. ``labelled`` is what stands in tables, as 电话：…
    """

    titles: list[Title] = field(default_factory=list)
    unit: str = ""
    unit_at: int = 0
    day: date | None = None
    day_at: int = 0
    stated: date | None = None
    labelled: list[tuple[int, str]] = field(default_factory=list)
    preamble: list[str] = field(default_factory=list)
    preamble_at: int = 0

    @property
    def title(self) -> Title | None:
        """The title that stands nearest to section one; that of the page only for want of it."""
        printed = [title for title in self.titles if not title.is_of_page]
        if printed:
            return printed[-1]
        return self.titles[-1] if self.titles else None


def front_of(blocks: Sequence[Numbered]) -> Front:
    """Return what stands in the blocks before section one."""
    front = Front(list(titles(blocks)))
    stated = _STATED.search(key(all_text(block for _, block in blocks)))
    if stated is not None:
        front.stated = day_in(stated[1])
    for at, block in blocks:
        if isinstance(block, Table):
            front.labelled += [(at, text) for text in _labelled(block)]
    title = front.title
    for at, block in blocks:
        is_after = title is None or at > title.last
        if is_after and isinstance(block, Paragraph) and block.style != SHEET:
            _take(front, at, block.text.strip())
    return front


def _labelled(table: Table) -> Iterator[str]:
    """Yield what stands in a table of labels, each with the text in the box after it."""
    for row in table.rows:
        words = [box.words for box in row]
        for label, text in zip(words[::2], words[1::2], strict=False):
            if label and text:
                yield f"{label.rstrip(':：')}：{text}"


def _take(front: Front, at: int, text: str) -> None:
    day = day_alone(text)
    if not text or is_above(text) or is_page_number(text):
        return
    if day is not None:
        if not front.preamble:
            front.day, front.day_at = day, at
    elif front.preamble:
        front.preamble.append(text)
    elif is_unit(text) and not front.unit:
        front.unit, front.unit_at = "".join(text.strip("()（） ").split()), at
    elif _is_sentence(text):
        front.preamble.append(text)
        front.preamble_at = at


def _is_sentence(text: str) -> bool:
    """Whether a line can begin a preamble: no entry of a table of contents."""
    if len(text) < _SHORTEST or "……" in text or "...." in text:
        return False
    return any(mark in key(text) for mark in "。,;:")
