"""What stands on the paper of a report, block by block."""

from collections.abc import Callable

from forms.editions.form_2021 import FORM
from tests.offices.paper import Block, Rows

from .office import Office
from .tables import Tables, official


def article(office: Office, tables: Tables | None = None) -> list[Block]:
    """Return what stands below the title: preamble, headings, texts, tables, signature."""
    blocks: list[Block] = [office.preamble] if office.preamble else []
    for section in FORM.sections:
        blocks.append(office.headings.get(section.id, section.heading))
        if section.grid is None:
            blocks += office.texts(section.id)
        else:
            other = (tables or {}).get(section.id)
            blocks.append(other or official(office, section.id))
    if office.signed_on:
        blocks += [office.unit, office.signed_on]
    return blocks


def lines_of(office: Office, of_rows: Callable[[Rows], list[str]]) -> str:
    """Return the report as text, its tables as lines."""
    lines = [office.title]
    for block in article(office):
        lines += [block] if isinstance(block, str) else of_rows(block)
    return "\n".join(lines)
