"""Where the sign-off slip of a draft stands: before the report, or after it as it once did."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from forms.form import Form
from forms.sign_off.drafts import SLIP
from forms.texts.title import ending_of
from intake.matching.wording import key
from reading.seen import Block, Paragraph

#: How the styles of its lines begin; they outlive saving in Word, WPS and LibreOffice.
_STYLE: Final = "签批单"
_TITLE_STYLE: Final = "title"
_SENTENCE: Final = re.compile("[：；。]")
_BODY_STYLES: Final = ("公文正文", "heading 1", "标题 1")


class Parted(NamedTuple):
    """A document in its parts: the ``report`` itself, and what stands on a draft's ``slip``."""

    report: Sequence[Block]
    slip: Sequence[Block]


def parted(form: Form, blocks: Sequence[Block]) -> Parted:
    """Return the report on ``form`` and the slip; that is empty where there is none."""
    first = _first(blocks)
    if first is None:
        return Parted(blocks, ())
    if not _has_section(form, blocks[:first]):
        begin = _begin_of_report(form, blocks, first)
        if begin is not None:
            return Parted(blocks[begin:], blocks[:begin])
    return Parted(blocks[:first], blocks[first:])


def _first(blocks: Sequence[Block]) -> int | None:
    """Return where the first line of a slip stands."""
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and _is_of_slip(block):
            return at
    return None


def _is_of_slip(line: Paragraph) -> bool:
    return line.style.startswith(_STYLE) or key(line.text) == key(SLIP)


def _has_section(form: Form, blocks: Sequence[Block]) -> bool:
    headings = {key(section.heading) for section in form.sections}
    return any(isinstance(block, Paragraph) and key(block.text) in headings for block in blocks)


def _begin_of_report(form: Form, blocks: Sequence[Block], first: int) -> int | None:
    """Return where the report begins after the slip that begins at ``first``.

    That is at its title, which has its style or the official words, as the slip's own has; else at
    the first text or heading of it.
    """
    after = list(enumerate(blocks))[first:]
    lines = [(at, block) for at, block in after if isinstance(block, Paragraph)]
    official = key(ending_of(form))
    titles: list[int] = []
    for at, line in lines:
        if line.style.lower() == _TITLE_STYLE:
            return at
        if key(line.text).endswith(official) and not _SENTENCE.search(line.text):
            titles.append(at)
    if len(titles) > 1:
        return titles[1]
    headings = {key(section.heading) for section in form.sections}
    for at, line in lines:
        if line.style.lower() in _BODY_STYLES or key(line.text) in headings:
            return at
    return None
