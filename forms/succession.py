"""A new report, empty or begun from last year's."""

from forms.checks.last_year import CarriedIn
from forms.editions.identity import INHERITED
from forms.editions.registry import CURRENT
from forms.report import Report
from forms.texts.outline import outline
from forms.values import Value


def empty_report(unit: str, kind: str, year: int) -> Report:
    """Return a report that knows only whose it is, of what kind and for which year."""
    return Report(CURRENT, {"unit": unit or None, "kind": kind, "year": year})


def successor(last: Report, year: int) -> Report:
    """Return the next report of the same unit: identity, contact, section heads and 上年结转; all else blank."""
    values: dict[str, Value] = {id: last.stated(id) for id in INHERITED}
    values["year"] = year
    if last.year == year - 1:
        inherit = (check for check in CURRENT.checks if isinstance(check, CarriedIn))
        values |= {
            check.carried_in: last.number(check.carried_out)
            for check in inherit
            if not CURRENT.fields[check.carried_in].parts
        }
    for section in CURRENT.sections:
        if section.grid is None:
            values[section.text_id] = "\n".join(section_heads(last.text(section.text_id))) or None
    return Report(CURRENT, values)


def section_heads(text: str) -> list[str]:
    """Return the headings （一）… that an office keeps from year to year, without the text run into them."""
    return [line.text[: line.lead] for line in outline(text) if line.level == 2 and line.lead]
