"""Putting the parts of an edited document to the fields of the form; what fits none is told, never guessed."""

from collections.abc import Sequence

from forms.form import Field, Form
from forms.parsing import tidy_text
from forms.sign_off.drafts import SLIP
from forms.texts.outline import outline
from forms.texts.preamble import PREAMBLE
from intake.matching.figures import take_table
from intake.matching.found import Found
from intake.matching.regions import Region
from intake.matching.signature import has_signature, split_signature, unit_and_date
from intake.matching.title import joined, split_title, unit_of
from reading.seen import Paragraph, Table

_TITLE, _SIGNATURE = "标题", "落款"


def match(form: Form, regions: Sequence[Region]) -> tuple[str, Found, Found]:
    """Return the title, all that was found in ``regions``, and what stands on the slip."""
    found, slip = Found(), Found()
    title, regions[0].blocks = split_title(form, regions[0].blocks)
    found.beside(_TITLE, title)
    _take_text(found, form.fields[PREAMBLE], regions[0])
    body = [region for region in regions[1:] if region.place != SLIP]
    signed = next((region for region in reversed(body) if has_signature(region.blocks)), body[-1])
    signed.blocks, signature, after = split_signature(signed.blocks, unit_of(form, joined(title)))
    for region in body:
        _take_section(found, region)
    _take_signature(found, form, signature)
    found.leave(f"{_SIGNATURE}之后", after)
    for section in form.sections:
        if all(region.section != section for region in body):
            found.tell(section.heading, "（没有找到这个标题）")
    for region in regions[1 + len(body) :]:
        _take_slip(slip, region)
    return tidy_text(joined(title)), found, slip


def _take_section(found: Found, region: Region) -> None:
    heading = [region.heading] if region.heading else []
    if region.section is None:
        found.leave("不认识的标题", heading)
        found.leave(region.place, region.blocks)
        return
    found.beside(region.place, heading)
    if region.section.grid:
        take_table(found, region.place, region.section.grid, region.blocks)
    else:
        _take_text(found, region.section.fields[0], region)


def _take_text(found: Found, field: Field, region: Region) -> None:
    lines = [block for block in region.blocks if isinstance(block, Paragraph)]
    text = "\n".join(
        part.text for part in outline(tidy_text("\n".join(line.text for line in lines)))
    )
    if region.torn:
        found.tell(region.place, text)
    else:
        found.take(field, text)
    found.beside(region.place, lines)
    found.leave(region.place, [block for block in region.blocks if isinstance(block, Table)])


def _take_signature(found: Found, form: Form, lines: Sequence[Paragraph]) -> None:
    texts = unit_and_date(lines)
    for id in ("unit", "date"):
        field = form.fields[id]
        if id in texts:
            found.take(field, texts[id])
        else:
            found.tell(_SIGNATURE, f"（没有找到{field.label}）")
    if texts:
        found.beside(_SIGNATURE, lines)
    else:
        found.leave(_SIGNATURE, lines)


def _take_slip(found: Found, slip: Region) -> None:
    """Take what stands on the slip, what is in its tables with the labels of its row and column."""
    for block in slip.blocks:
        if isinstance(block, Paragraph):
            found.tell(SLIP, block.text)
        else:
            for row in block.rows:
                for col, box in enumerate(row):
                    labels = [
                        row[0].text if col else "",
                        block.rows[0][col].text if col < len(block.rows[0]) else "",
                    ]
                    place = "，".join(filter(None, (SLIP, "·".join(filter(None, labels)))))
                    found.tell(place, box.text)
        found.beside(SLIP, [block])
