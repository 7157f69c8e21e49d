"""Who signed the document and when: the two lines at the end of the last section."""

from collections.abc import Sequence
from typing import Final

from forms.parsing import Refused, parse
from forms.values import Kind
from intake.matching.wording import same
from reading.seen import Block, Paragraph

#: Names of the styles of the two lines; they outlive saving in Word, WPS and LibreOffice.
STYLES: Final = ("公文落款", "公文成文日期")


def has_signature(blocks: Sequence[Block]) -> bool:
    """Whether something in ``blocks`` has the style of a signature."""
    return any(_is_styled(block) for block in blocks)


def split_signature(
    blocks: Sequence[Block], unit: str
) -> tuple[list[Block], list[Paragraph], list[Block]]:
    """Return what stands before the signature, its lines, and what stands after it.

    Where nothing has its style, it is the date at the end, and the line before that if it names ``unit``.
    """
    places = [at for at, block in enumerate(blocks) if _is_styled(block)] or _by_words(blocks, unit)
    if not places:
        return list(blocks), [], []
    lines = [block for at in places if isinstance(block := blocks[at], Paragraph)]
    return (
        list(blocks[: places[0]]),
        lines,
        [block for at, block in enumerate(blocks) if at > places[0] and at not in places],
    )


def unit_and_date(lines: Sequence[Paragraph]) -> dict[str, str]:
    """Return the texts of the unit and the date, by the ids of their fields, as far as they can be told apart."""
    texts = [line.text.strip() for line in lines]
    if len(texts) == 2 and (
        _is_day(texts[1]) or not _is_day(texts[0])
    ):  # as we wrote them, whatever they say
        return dict(zip(("unit", "date"), texts, strict=True))
    days, names = (
        [text for text in texts if _is_day(text)],
        [text for text in texts if text and not _is_day(text)],
    )
    if len(days) > 1 or len(names) > 1:
        return {}
    return dict(zip(("unit",), names, strict=False)) | dict(zip(("date",), days, strict=False))


def _by_words(blocks: Sequence[Block], unit: str) -> list[int]:
    written = [
        (at, block.text.strip())
        for at, block in enumerate(blocks)
        if isinstance(block, Paragraph) and block.text.strip()
    ]
    found: list[int] = []
    if written and _is_day(written[-1][1]):
        found = [written.pop()[0]]
    if unit and written and same(written[-1][1], unit):
        found.insert(0, written[-1][0])
    return found


def _is_styled(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style in STYLES


def _is_day(text: str) -> bool:
    try:
        return parse(Kind.DATE, text) is not None
    except Refused:
        return False
