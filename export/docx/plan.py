"""What a document is in Word's terms: lines of text and tables in order, each with its style.

Writer and proof go by it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil
from typing import assert_never

from export.document import Document, Heading, Paragraph, Signature, Slip, Table, Title
from export.docx import styles
from export.docx.fitting import Fitted, em, fit
from export.docx.raggedness import is_ragged
from export.docx.styles import LeadStyle, Style
from export.paper import page
from export.paper.table_metrics import SIGNED, SIGNING, SLIP_FIGURES, SLIP_SPACE
from export.paper.title_lines import title_lines


@dataclass(frozen=True, slots=True)
class Line:
    r"""A paragraph: its text, where ``\n`` breaks a line, and what of its look is not its style's.

    ``place`` is where it stands, in words for the clerk. ``before`` and ``after`` are empty space,
    ``left`` and ``right`` indents, in points. ``keep`` puts it on the page where the next begins;
    one that is ``ragged`` has no straight edge at the right. The pages of a draft's slip end with
    the line that ``ends_slip``.
    """

    style: Style
    text: str
    place: str
    lead: int = 0
    lead_style: LeadStyle | None = None
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    right: float = 0.0
    keep: bool = False
    ends_slip: bool = False
    ragged: bool = False


def plan(document: Document) -> list[Line | Fitted]:
    """Return the paragraphs and tables of ``document``."""
    parts = list(_parts(document))
    for number in range(1, len(parts)):
        above, part = parts[number - 1], parts[number]
        if not isinstance(part, Line):
            continue
        if isinstance(above, Fitted) and part.style is styles.HEADING:
            # Text below a table stands on the lines of the page again.
            space = _up_to_line(above.height + styles.PITCH / 4)
            parts[number] = replace(part, before=space)
        if isinstance(above, Line) and part.style is styles.SIGNATURE:
            # A signature never stands alone on a page.
            parts[number - 1] = replace(above, keep=True)
    return parts


def _parts(document: Document) -> Iterator[Line | Fitted]:
    for block in document.blocks:
        match block:
            case Title(text):
                yield _title(text, document.author)
            case Heading(text):
                yield Line(styles.HEADING, text, text)
            case Paragraph():
                yield _paragraph(block)
            case Table():
                yield fit(block)
            case Signature():
                yield from _signature(block)
            case Slip():
                yield from _slip(block, document.author)
            case _:
                assert_never(block)


def _paragraph(block: Paragraph) -> Line:
    lead = styles.LEADS.get(block.level)
    if block.is_heading and block.level == styles.SUBHEADING.level:
        return Line(styles.SUBHEADING, block.text, block.place)
    return Line(
        styles.BODY,
        block.text,
        block.place,
        block.lead,
        lead,
        keep=block.is_heading,
        ragged=is_ragged(block.text),
    )


def _up_to_line(used: float) -> float:
    """Return what lacks from ``used`` points up to whole lines of the page."""
    return ceil(used / styles.PITCH) * styles.PITCH - used


def _title(text: str, unit: str) -> Line:
    lines = _title_lines(text, unit, page.ER_HAO)
    used = len(lines) * styles.TITLE.pitch
    after = styles.PITCH + _up_to_line(used)
    return Line(styles.TITLE, "\n".join(lines), "标题", after=after)


def _title_lines(text: str, unit: str, size: float) -> tuple[str, ...]:
    """Return the lines of a title set in ``size`` points."""

    def fits(part: str) -> bool:
        return em(part) * size <= page.WIDTH

    return title_lines(text, unit, fits)


def _signature(signature: Signature) -> Iterator[Line]:
    """Yield the signature without seal.

    The name stands two characters from the right, the date two further in. A date that is longer
    than the name stands two characters from the right itself, and the name gives way.
    """
    name = min(em(signature.unit), page.CHARACTERS - 4)
    date = em(signature.date)
    unit = Line(styles.SIGNATURE, signature.unit, "落款", before=styles.PITCH, keep=True)
    if date > name:
        yield replace(unit, right=(4 + date - name) * page.STEP)
        yield Line(styles.SIGNATURE, signature.date, "落款")
    else:
        # By its beginning: how wide digits are depends on the typeface.
        yield unit
        yield Line(styles.DATE, signature.date, "落款", left=page.WIDTH - name * page.STEP)


def _slip(slip: Slip, unit: str) -> Iterator[Line | Fitted]:
    place = slip.heading
    title = _title_lines(slip.title, unit, page.SAN_HAO)
    yield Line(styles.SLIP, slip.heading, place)
    yield Line(styles.SLIP_TITLE, "\n".join(title), place, keep=True)
    yield Line(styles.SLIP_DRAFT, slip.draft, place, after=SLIP_SPACE, keep=True)
    for number, remark in enumerate(slip.overview, 1):
        space = SLIP_SPACE if number == len(slip.overview) else 0
        style = styles.LEADS[1]
        yield Line(styles.SLIP_FINDING, remark.text, place, remark.lead, style, after=space)
    yield fit(slip.table, SIGNING, SIGNED)
    below_table = SLIP_SPACE - styles.RULE
    yield Line(styles.SLIP_NOTE, slip.figures_heading, place, before=below_table, keep=True)
    for number, figures in enumerate(slip.figures):
        if number:
            yield Line(styles.SLIP_GAP, "", place)
        yield fit(figures, SLIP_FIGURES)
    note = Line(styles.SLIP_NOTE, slip.note, place, before=below_table, keep=bool(slip.findings))
    found = [note]
    for finding in slip.findings:
        kept = [Line(styles.SLIP_FINDING, text, place, keep=True) for text in finding]
        kept[-1] = replace(kept[-1], keep=False)  # no finding is split over pages
        found += kept
    found[-1] = replace(found[-1], ends_slip=True)
    yield from found
