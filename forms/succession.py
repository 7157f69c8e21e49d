"""A new report: empty, begun from last year's, or a copy of another."""

from forms.choice import Choice
from forms.editions.identity import INHERITED
from forms.editions.registry import edition_for, seen_from
from forms.parsing import parse, tidy_text
from forms.prose.choices import of_years_later, standing
from forms.report import Report
from forms.texts.headings import is_statement
from forms.texts.outline import outline
from forms.texts.preamble import PREAMBLE
from forms.values import Kind, Value


def empty_report(unit: str, kind: str, year: int) -> Report:
    """Return a report that knows only whose it is, of what kind and for which year."""
    values: dict[str, Value] = {"unit": parse(Kind.LINE, unit), "kind": kind, "year": year}
    return Report(edition_for(year).form, values)


def successor(last: Report, year: int) -> Report:
    """Return the next report of the same unit, on the edition for ``year``.

    It has identity, contact, section heads and, where ``last`` is of the year before, 上年结转; all
    else is blank. What was said of numbers holds again where the same clause is written.
    """
    edition = edition_for(year)
    form = edition.form
    last = seen_from(form, last)
    values: dict[str, Value] = {id: last.stated(id) for id in INHERITED}
    values["year"] = year
    if last.year == year - 1:
        for check in edition.checks:
            values.update(check.brought_forward(last))
    for section in form.sections:
        if section.grid is None:
            heads = section_heads(last.text(section.text_id))
            values[section.text_id] = parse(Kind.TEXT, "\n".join(heads))
    for id in values:
        if form.fields[id].parts:
            values[id] = None  # a total follows from its parts
    report = Report(form, values)
    for place, cells in standing(last):
        report.choose(Choice(of_years_later(place, year - (last.year or year)), cells))
    return report


def copied(report: Report, unit: str, year: int) -> Report:
    """Return a report of ``unit`` for ``year`` with all that ``report`` has but date and preamble.

    The preamble names unit and year: the program words it anew. The copy is on the edition for that
    year; what this has no field for is left behind.
    """
    form = edition_for(year).form
    old = seen_from(form, report)
    named = {"unit": parse(Kind.LINE, unit), "year": year}
    values = old.values | named | {"date": None, PREAMBLE: None}
    copy = Report(form, values)
    for place, cells in standing(report):
        copy.choose(Choice(place, cells))
    return copy


def section_heads(text: str) -> list[str]:
    """Return the headings （一）… that an office keeps, without the text run into them.

    A paragraph that says all it has to say at once is none: it is about that year.
    """
    heads = []
    for paragraph in outline(tidy_text(text)):
        if paragraph.level != 2 or not paragraph.lead:
            continue
        head = paragraph.text[: paragraph.lead]
        if head != paragraph.text or not is_statement(head):
            heads.append(head)
    return heads
