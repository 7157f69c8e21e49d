"""What can be done about a number in a text: look at its cells, or say that it is none of them."""

from bisect import bisect_left

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


class Numbers:
    """The numbers in the texts of a report as it stands, looked up for many findings."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._texts: dict[str, tuple[list[Mention], list[int]]] = {}

    def of(self, finding: Finding) -> list[Mention]:
        """Return the numbers of a text that ``finding`` holds against a table."""
        found = []
        for span in finding.spans:
            mentions, ends = self._text(span.id)
            for mention in mentions[bisect_left(ends, span.start) :]:
                if mention.span.start > span.end:
                    break
                if mention.span.overlaps(span) and set(mention.cells) <= set(finding.fields):
                    found.append(mention)
        return found

    def _text(self, id: str) -> tuple[list[Mention], list[int]]:
        """Return the numbers of a text in their order, and where each ends."""
        if id not in self._texts:
            numbers = [each for each in self._session.mentions(id) if each.is_number]
            numbers.sort(key=lambda mention: mention.span)
            self._texts[id] = numbers, [each.span.end for each in numbers]
        return self._texts[id]


def refuse_numbers(session: Session, finding: Finding) -> None:
    """Have the numbers that ``finding`` is about be none of the tables, as one step of undo."""
    numbers = [(each.span.id, each.span.start) for each in Numbers(session).of(finding)]
    say_of(session, numbers, ())
