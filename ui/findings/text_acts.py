"""What can be done about a number in a text: look at its cells, or say that it is none of them."""

from forms.checks.finding import Finding
from forms.form import Form
from forms.prose.choices import choice_of
from forms.prose.mention import Mention
from ui.report.session import Session

_UNCLEAR = "有几处文字写得一样，分不清是哪一处；请改写其中一处，或者写明理由"


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


def mention_at(session: Session, finding: Finding) -> Mention | None:
    """Return the number of a text that ``finding`` holds against a table, if it does so."""
    for span in finding.spans:
        for mention in session.mentions(span.id):
            if mention.is_number and mention.span.overlaps(span):
                return mention
    return None


def refuse_number(session: Session, finding: Finding) -> None:
    """Have the number that ``finding`` is about be none of the tables, as one step of undo."""
    mention = mention_at(session, finding)
    if mention is None:
        return
    id, start, _ = mention.span
    choice = choice_of(session.report, id, start, ())
    if choice:
        session.choose(choice)
    else:
        session.refused.emit(_UNCLEAR)
