"""Cutting a document into the parts of the report, by the official headings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from forms.form import Form, Section
from forms.sign_off.drafts import SLIP
from forms.texts.outline import paragraph
from intake.matching.slip_place import parted
from intake.matching.wording import key
from reading.seen import Block, Paragraph

#: What stands before the first heading.
FRONT: Final = "前言"
_HEADING_STYLES = ("heading 1", "标题 1")
_MARKS = ".:;,。"  # that someone may put behind a heading


@dataclass(slots=True)
class Region:
    """What stands under a heading or before the first.

    ``section`` is None where the heading is none of a section. ``numeral`` is the 七 of such a
    heading. A ``torn`` one does not end at the heading that should end it, so that nobody can tell
    whether its text is all and only its own.
    """

    place: str
    section: Section | None = None
    heading: Paragraph | None = None
    blocks: list[Block] = field(default_factory=list)
    numeral: str = ""
    torn: bool = False


def regions(form: Form, blocks: Sequence[Block]) -> list[Region]:
    """Return the parts of a document in order.

    The first is the front, and the last of a draft is its slip.
    """
    blocks, slip = parted(form, blocks)
    official = dict(_official_headings(form, blocks))
    lacking = _lacking(form, official.values())
    lacking_numerals = [_numeral(section.heading) for section in lacking]
    found = [Region(FRONT)]
    for at, block in enumerate(blocks):
        current = found[-1]
        begun = None
        if isinstance(block, Paragraph):
            begun = _begun(block, official.get(at), lacking_numerals)
        if begun is None:
            current.blocks.append(block)
            continue
        is_foreign = begun.numeral and begun.numeral not in lacking_numerals
        if is_foreign and current.section != form.sections[-1]:
            current.torn = True
        found.append(begun)
    _tear(form, lacking, found)
    if slip:
        found.append(Region(SLIP, blocks=list(slip)))
    return found


def _lacking(form: Form, found: Iterable[Section]) -> list[Section]:
    """Return the sections that are not among those ``found``."""
    known = list(found)
    return [section for section in form.sections if section not in known]


def _begun(block: Paragraph, official: Section | None, lacking: Sequence[str]) -> Region | None:
    """Return the region that begins with ``block``; None where none does.

    A heading that is not ``official`` begins one where it has a heading's style, or a numeral that
    is ``lacking``.
    """
    text = block.text.strip()
    if official is not None:
        return Region(official.heading, official, block)
    numeral = _numeral(text)
    if numeral and (_is_styled(block) or numeral in lacking):
        return Region(f"“{text:.20}”之下", None, block, numeral=numeral)
    return None


def _tear(form: Form, lacking: Sequence[Section], found: Sequence[Region]) -> None:
    """Mark what a section without any heading would have stood in as torn."""
    numerals: set[str] = set()
    for region in found:
        if region.heading:
            numerals.add(_numeral(region.heading.text.strip()))
    for section in lacking:
        if _numeral(section.heading) not in numerals:
            _before(form, section, found).torn = True


def _official_headings(form: Form, blocks: Sequence[Block]) -> Iterator[tuple[int, Section]]:
    """Yield where each section's heading is.

    Of several with its words, the first in a heading's style.
    """
    by_text: dict[str, list[int]] = {}
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            by_text.setdefault(_bare(block.text), []).append(at)
    for section in form.sections:
        places = by_text.get(_bare(section.heading), [])
        if places:
            yield _first_styled(blocks, places), section


def _first_styled(blocks: Sequence[Block], places: Sequence[int]) -> int:
    """Return the first of ``places`` at which a heading's style stands, else the first."""
    for at in places:
        if _is_styled(blocks[at]):
            return at
    return places[0]


def _before(form: Form, section: Section, found: Sequence[Region]) -> Region:
    """Return the region in which the content of a section without a heading would stand."""
    earlier = form.sections[: form.sections.index(section)]
    for region in reversed(found):
        if region.section in earlier:
            return region
    return found[0]


def _is_styled(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style.lower() in _HEADING_STYLES


def _bare(text: str) -> str:
    return key(text).rstrip(_MARKS)


def _numeral(text: str) -> str:
    """Return the 一 of a text that begins with 一、; empty for any other."""
    if paragraph(text).level != 1:
        return ""
    return text.partition("、")[0]
