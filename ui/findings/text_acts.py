"""What can be done about a number in a text: look at its cells, or say that it is none of them."""

from forms.checks.finding import Finding
from forms.form import Form
from forms.prose.mention import Mention
from ui.report.session import Session
from ui.report.text_numbers import say_of


def cells_of(form: Form, finding: Finding) -> tuple[str, ...]:
    """Return the cells of tables that a finding about a text is about."""
    return tuple(id for id in finding.fields if form.fields[id].kind.is_number)


def table_of(form: Form, finding: Finding) -> str:
    """Return the number of the table with these cells, such as 三; empty where there are none."""
    for id in cells_of(form, finding):
        section = form.section_of(id)
        if section:
            return section.heading[:1]
    return ""


def numbers_of(session: Session, finding: Finding) -> list[Mention]:
    """Return the numbers of a text that ``finding`` holds against a table."""
    found = []
    for span in finding.spans:
        for mention in session.mentions(span.id):
            is_there = mention.is_number and mention.span.overlaps(span)
            if is_there and set(mention.cells) <= set(finding.fields):
                found.append(mention)
    return found


def refuse_numbers(session: Session, finding: Finding) -> None:
    """Have the numbers that ``finding`` is about be none of the tables, as one step of undo."""
    numbers = [(each.span.id, each.span.start) for each in numbers_of(session, finding)]
    say_of(session, numbers, ())
