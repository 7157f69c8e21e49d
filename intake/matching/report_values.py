"""Putting the parts of an edited document to the fields of the form.

What fits none is told, never guessed.
"""

from collections.abc import Sequence
from typing import NamedTuple

from forms.form import Field, Form
from forms.parsing import tidy_paragraphs, tidy_text
from forms.sign_off.drafts import SLIP
from forms.texts.preamble import PREAMBLE
from intake.matching.figures import read_figures
from intake.matching.found import Found
from intake.matching.regions import Region
from intake.matching.signature import has_signature, split_signature, unit_and_date
from intake.matching.slip import read_slip
from intake.matching.title import joined, split_title, unit_of
from reading.seen import Block, Paragraph, only_paragraphs, only_tables

_TITLE, _SIGNATURE = "标题", "落款"


class Matched(NamedTuple):
    """A document matched to a form: its title, what was found, and what stands on the slip."""

    title: str
    found: Found
    slip: Found


def match(form: Form, regions: Sequence[Region]) -> Matched:
    """Return what stands in ``regions``, the parts of a document."""
    found = Found()
    front = regions[0]
    body, slips = _parted(regions[1:])
    title, front.blocks = split_title(form, front.blocks)
    found.leave_asides(_TITLE, title)
    found.leave_apart(_TITLE, title)
    _read_text(found, form.fields[PREAMBLE], front)
    signed = _signed(body)
    end = split_signature(signed.blocks, unit_of(form, joined(title)))
    signed.blocks = end.before
    for region in body:
        _read_section(found, region)
    _read_signature(found, form, end.lines)
    found.leave(f"{_SIGNATURE}之后", end.after)
    _tell_lost_sections(found, form, body)
    return Matched(tidy_text(joined(title)), found, read_slip(slips))


def _parted(regions: Sequence[Region]) -> tuple[list[Region], list[Region]]:
    """Return the regions of the report itself, and those of a draft's slip."""
    body: list[Region] = []
    slips: list[Region] = []
    for region in regions:
        if region.place == SLIP:
            slips.append(region)
        else:
            body.append(region)
    return body, slips


def _signed(body: Sequence[Region]) -> Region:
    """Return the last region with something in the style of a signature, else the last."""
    for region in reversed(body):
        if has_signature(region.blocks):
            return region
    return body[-1]


def _tell_lost_sections(found: Found, form: Form, body: Sequence[Region]) -> None:
    there = [region.section for region in body]
    for section in form.sections:
        if section not in there:
            found.leave_text(section.heading, "（没有找到这个标题）")


def _read_section(found: Found, region: Region) -> None:
    heading: list[Block] = []
    if region.heading:
        heading.append(region.heading)
    if region.section is None:
        found.leave("不认识的标题", heading)
        found.leave(region.place, region.blocks)
        return
    found.leave_asides(region.place, heading)
    found.leave_apart(region.place, heading)
    if region.section.grid:
        read_figures(found, region.place, region.section.grid, region.blocks)
    else:
        _read_text(found, region.section.fields[0], region)


def _read_text(found: Found, field: Field, region: Region) -> None:
    lines = only_paragraphs(region.blocks)
    written = "\n".join(line.text for line in lines)
    text = tidy_paragraphs(written)
    if region.torn:
        found.leave_text(region.place, text)
        found.leave_apart(region.place, lines)
    else:
        found.read_value(field, text)
        found.ask(field, region.place, lines)
    found.leave_asides(region.place, lines)
    found.leave(region.place, only_tables(region.blocks))


def _read_signature(found: Found, form: Form, lines: Sequence[Paragraph]) -> None:
    texts = unit_and_date(lines)
    for id in ("unit", "date"):
        field = form.fields[id]
        if id in texts:
            found.read_value(field, texts[id])
        else:
            found.leave_text(_SIGNATURE, f"（没有找到{field.label}）")
    if texts:
        found.leave_asides(_SIGNATURE, lines)
        for id in texts:
            found.ask(form.fields[id], _SIGNATURE, lines)
    else:
        found.leave(_SIGNATURE, lines)
