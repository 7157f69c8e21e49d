"""Cutting a document into the parts of the report, by the official headings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from forms.form import Form, Section
from forms.sign_off.drafts import SLIP
from forms.texts.outline import paragraph
from intake.matching.wording import key
from reading.seen import Block, Paragraph

#: Begins the last page of a draft.
#: What stands before the first heading.
FRONT: Final = "前言"
_HEADING_STYLES = ("heading 1", "标题 1")
_MARKS = ".:;,。"  # that someone may put behind a heading


@dataclass(slots=True)
class Region:
    """What stands under a heading or before the first. ``section`` is None where the heading is none of a section.

    A ``torn`` one does not end at the heading that should end it, so that nobody can tell whether its text is all and only its own.
    """

    place: str
    section: Section | None = None
    heading: Paragraph | None = None
    blocks: list[Block] = field(default_factory=list)
    torn: bool = False


def regions(form: Form, blocks: Sequence[Block]) -> list[Region]:
    """Return the parts of a document in order; the first is the front, and the slip of a draft is one."""
    official = dict(_official(form, blocks))
    lacking = [section for section in form.sections if section not in official.values()]
    numerals = [_numeral(section.heading) for section in lacking]
    found = [Region(FRONT)]
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and found[-1].place != SLIP:
            text = block.text.strip()
            if at in official:
                found.append(Region(official[at].heading, official[at], block))
                continue
            if key(text) == key(SLIP):
                found.append(Region(SLIP, None, block))
                continue
            if _numeral(text) and (_is_styled(block) or _numeral(text) in numerals):
                found[-1].torn |= (
                    _numeral(text) not in numerals and found[-1].section != form.sections[-1]
                )
                found.append(Region(f"“{text:.20}”之下", None, block))
                continue
        found[-1].blocks.append(block)
    headings = [_numeral(region.heading.text.strip()) for region in found if region.heading]
    for section in lacking:
        if _numeral(section.heading) not in headings:
            _before(form, section, found).torn = True
    return found


def _official(form: Form, blocks: Sequence[Block]) -> Iterator[tuple[int, Section]]:
    """Yield where each section's heading is; of several with its words, the first in a heading's style."""
    at_text: dict[str, list[int]] = {}
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            at_text.setdefault(_bare(block.text), []).append(at)
    for section in form.sections:
        places = at_text.get(_bare(section.heading), [])
        styled = [at for at in places if _is_styled(blocks[at])]
        yield from ((at, section) for at in (styled or places)[:1])


def _before(form: Form, section: Section, found: Sequence[Region]) -> Region:
    """Return the region in which the content of a section without a heading would stand."""
    earlier = form.sections[: form.sections.index(section)]
    return next(
        (region for region in reversed(found) if region.section and region.section in earlier),
        found[0],
    )


def _is_styled(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style.lower() in _HEADING_STYLES


def _bare(text: str) -> str:
    return key(text).rstrip(_MARKS)


def _numeral(text: str) -> str:
    """Return the 一 of a text that begins with 一、; empty for any other."""
    return text.partition("、")[0] if paragraph(text).level == 1 else ""
