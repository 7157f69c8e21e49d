"""Where a report ends: at its signature, or at what the page has below every article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from intake.matching.wording import key
from intake.published.days import day_alone, day_at_end, is_month
from intake.published.page_words import is_below
from intake.published.units import is_unit
from reading.seen import Block, Paragraph, Table
from reading.seen_file import Numbered

_LONGEST: Final = 80  # characters of a line of a signature
#: How lines begin that stand between the text and the signature, and belong to neither.
_BESIDE: Final = re.compile(
    r"附件[0-9一二三四五]*(?:[:.]|$)|附:|附表|\(?此件(?:公开|主动|依申请)|"
    r"(?:联系人|联系电话|咨询电话|联系方式|地址|公开时间|公开方式|公开日期):"
)
_LABEL: Final = re.compile(
    r"^(?:(?:报告|编制|填报|公开|发布|报送)?(?:单位|机关)|(?:成文|报告|编制|填报)?(?:日期|时间))[:]"
)
_SEAL: Final = re.compile(r"[（(](?:盖|公|签)?章[)）]$")


@dataclass(slots=True)
class Ending:
    """The end of a section: its ``text`` alone, then who signed and when, if somebody did.

    ``beside`` is what stands between text and signature and belongs to neither. ``is_partly`` where
    the day of a month is not said, ``is_at_end`` where nothing stands after the day.
    """

    text: list[Numbered]
    beside: list[Numbered] = field(default_factory=list)
    unit: str = ""
    unit_at: int = 0
    day: date | None = None
    day_at: int = 0
    is_partly: bool = False
    is_at_end: bool = False

    @property
    def is_signed(self) -> bool:
        """Whether a unit or a day stands at the end."""
        return bool(self.unit or self.day or self.is_partly)

    @property
    def is_whole(self) -> bool:
        """Whether it is a unit and a day with nothing after them."""
        return bool(self.unit and self.day and self.is_at_end)


def split_ending(blocks: Sequence[Numbered], unit: str) -> Ending:
    """Return the end of a report, of which ``blocks`` are the last section and all that follows.

    ``unit`` is whose report it is, as far as that is known by its title.
    """
    article = list(blocks[: _end_of_article(blocks)])
    ending = _signed(article, unit)
    for number, (_, block) in enumerate(ending.text):
        if _BESIDE.match(key(_words(block))):
            ending.beside = ending.text[number:]
            ending.text = ending.text[:number]
            break
    return ending


def _signed(article: list[Numbered], unit: str) -> Ending:
    last = _last_written(article)
    before = -1  # the line written last
    for number, (_, block) in enumerate(article):
        text = _bare(block)
        if text and len(text) <= _LONGEST:
            ending = _signed_at(article, number, before, unit)
            if ending is not None:
                ending.is_at_end = number == last
                return ending
        if text or isinstance(block, Table):
            before = number
    ending = Ending(article)
    if last >= 0 and _is_name(_bare(article[last][1]), unit):
        _sign(ending, article, last)
    return ending


def _signed_at(article: list[Numbered], number: int, before: int, unit: str) -> Ending | None:
    """Return the end of an article with a signature at this line and the one written before it."""
    at, block = article[number]
    text = _bare(block)
    is_under_unit = before >= 0 and _is_name(_bare(article[before][1]), unit)
    is_signed = is_under_unit or number == _last_written(article)
    day = day_alone(text, is_signed=is_signed)
    if day or is_month(text):
        ending = Ending(article[:number], day=day, day_at=at, is_partly=day is None)
        if is_under_unit:
            _sign(ending, article, before)
        return ending
    closing = day_at_end(text)
    if closing is not None and _is_name(closing[0], unit):
        return Ending(article[:number], [], closing[0], at, closing[1], at)
    return None


def _sign(ending: Ending, article: list[Numbered], number: int) -> None:
    """Take the name of the unit that stands alone in a block, and what is above it for the text."""
    at, block = article[number]
    ending.unit = "".join(_bare(block).split())
    ending.unit_at = at
    ending.text = article[:number]


def _last_written(blocks: Sequence[Numbered]) -> int:
    """Return where the last block stands that is not blank; -1 where all are."""
    for number in range(len(blocks) - 1, -1, -1):
        block = blocks[number][1]
        if not isinstance(block, Paragraph) or block.text.strip():
            return number
    return -1


def _is_name(text: str, unit: str) -> bool:
    return is_unit(text) or bool(unit and key(text) == key(unit))


def _end_of_article(blocks: Sequence[Numbered]) -> int:
    for number, (_, block) in enumerate(blocks):
        if isinstance(block, Paragraph) and is_below(block.text):
            return number
    return len(blocks)


def _bare(block: Block) -> str:
    """Return the text of a line of a signature without its label and (盖章)."""
    return _SEAL.sub("", _LABEL.sub("", _words(block).replace("：", ":")).strip()).strip()


def _words(block: Block) -> str:
    """Return the text of a paragraph without the white space around it; empty for a table."""
    return block.text.strip() if isinstance(block, Paragraph) else ""
