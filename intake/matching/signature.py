"""Who signed the document and when: the two lines at the end of the last section."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from forms.parsing import Refused, parse
from forms.values import Kind
from intake.matching.wording import same
from reading.seen import Block, Paragraph

#: Names of the styles of the two lines; they outlive saving in Word, WPS and LibreOffice.
STYLES: Final = ("公文落款", "公文成文日期")


class SignedEnd(NamedTuple):
    """The end of a report.

    What stands before the signature, its lines, and what stands after it.
    """

    before: list[Block]
    lines: list[Paragraph]
    after: list[Block]


def has_signature(blocks: Sequence[Block]) -> bool:
    """Whether something in ``blocks`` has the style of a signature."""
    return any(_is_styled(block) for block in blocks)


def split_signature(blocks: Sequence[Block], unit: str) -> SignedEnd:
    """Split ``blocks`` at the signature, known by its style.

    Where nothing has its style, it is the date at the end, and the line before that if it names
    ``unit``.
    """
    places = _by_style(blocks) or _by_words(blocks, unit)
    if not places:
        return SignedEnd(list(blocks), [], [])
    first = places[0]
    end = SignedEnd(list(blocks[:first]), [], [])
    for at, block in enumerate(blocks[first:], first):
        if at in places and isinstance(block, Paragraph):
            end.lines.append(block)
        else:
            end.after.append(block)
    return end


def unit_and_date(lines: Sequence[Paragraph]) -> dict[str, str]:
    """Return the texts of unit and date, by their fields, as far as they can be told apart."""
    texts = [line.text.strip() for line in lines]
    if len(texts) == 2:
        unit, date = texts
        if _is_day(date) or not _is_day(unit):  # as we wrote them, whatever they say
            return {"unit": unit, "date": date}
    days: list[str] = []
    names: list[str] = []
    for text in texts:
        if _is_day(text):
            days.append(text)
        elif text:
            names.append(text)
    if len(days) > 1 or len(names) > 1:
        return {}
    found: dict[str, str] = {}
    if names:
        found["unit"] = names[0]
    if days:
        found["date"] = days[0]
    return found


def _by_style(blocks: Sequence[Block]) -> list[int]:
    """Return where the lines in the style of a signature stand."""
    return [at for at, block in enumerate(blocks) if _is_styled(block)]


def _by_words(blocks: Sequence[Block], unit: str) -> list[int]:
    """Return where a line that is a date stands last, and before it one that names ``unit``."""
    written = [at for at, block in enumerate(blocks) if _words(block)]
    found: list[int] = []
    if written and _is_day(_words(blocks[written[-1]])):
        found.append(written.pop())
    if unit and written and same(_words(blocks[written[-1]]), unit):
        found.insert(0, written[-1])
    return found


def _words(block: Block) -> str:
    """Return the text of a paragraph without the white space around it; empty for a table."""
    if isinstance(block, Paragraph):
        return block.text.strip()
    return ""


def _is_styled(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style in STYLES


def _is_day(text: str) -> bool:
    try:
        return parse(Kind.DATE, text) is not None
    except Refused:
        return False
