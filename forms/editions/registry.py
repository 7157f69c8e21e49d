"""The editions of the form: their rules, their years, and what one sees of another."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from forms.editions.form_2021 import FORM as FORM_2021
from forms.editions.form_2021 import REQUESTS_IN_ALL
from forms.form import Form
from forms.report import Report
from forms.values import Value

if TYPE_CHECKING:
    from forms.checks.check import Check
    from forms.prose.composed import Composed, Subject
    from forms.prose.figures import Figure
    from forms.prose.grammar import Grammar
    from forms.prose.mention import Mention
    from forms.prose.rewriting import Rewriting
    from forms.texts.span import Span


class _Declared(NamedTuple):
    """What is declared of an edition.

    ``counterparts`` are the fields that an older edition has under another id: by the id of that
    edition, its ids by ours. Fields of one id are the same in all editions and need no mention.
    ``load_demands`` brings those checks alone of which a breach may be an error.
    """

    # Quoted within, as a name that is quoted whole is compiled when the class is made.
    form: Form
    since: int  # the first report year that it is for
    load_checks: Callable[[], "tuple[Check, ...]"]
    counterparts: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    load_grammar: Callable[[], "Grammar"] | None = None
    comparable: tuple[tuple[str, ...], ...] = ()  # see forms.prose.last_year
    load_subjects: Callable[[], "tuple[Subject, ...]"] | None = None
    load_figures: Callable[[], "tuple[Figure, ...]"] | None = None
    load_demands: Callable[[], "tuple[Check, ...]"] | None = None


class Edition(_Declared):
    """An edition of the official form, with what must hold in a report on it."""

    @cached_property
    def checks(self) -> "tuple[Check, ...]":
        """What must hold, in the order of the report; loaded after the window's first paint."""
        return self.load_checks()

    @cached_property
    def demands(self) -> "tuple[Check, ...]":
        """Those of the checks of which a breach may be an error; all, where none are declared."""
        return self.load_demands() if self.load_demands else self.checks

    @cached_property
    def grammar(self) -> "Grammar | None":
        """How offices state the figures in their texts; None where nobody has written it down."""
        return self.load_grammar() if self.load_grammar else None

    @cached_property
    def subjects(self) -> "tuple[Subject, ...]":
        """The usual paragraphs that the tables give."""
        return self.load_subjects() if self.load_subjects else ()

    @cached_property
    def figures(self) -> "tuple[Figure, ...]":
        """What numbers in the texts may state, the usual figures first."""
        return self.load_figures() if self.load_figures else ()


def _checks_2021() -> "tuple[Check, ...]":
    from forms.editions.rules_2021 import CHECKS

    return CHECKS


def _demands_2021() -> "tuple[Check, ...]":
    from forms.editions.demands_2021 import DEMANDS

    return DEMANDS


def _grammar_2021() -> "Grammar":
    from forms.editions.prose_2021.grammar import GRAMMAR

    return GRAMMAR


def _subjects_2021() -> "tuple[Subject, ...]":
    from forms.editions.sentences_2021 import SUBJECTS

    return SUBJECTS


def _figures_2021() -> "tuple[Figure, ...]":
    from forms.editions.figures_2021 import FIGURES

    return FIGURES


#: By the id of their form.
EDITIONS = {
    FORM_2021.id: Edition(
        FORM_2021,
        2021,
        _checks_2021,
        load_grammar=_grammar_2021,
        load_subjects=_subjects_2021,
        load_figures=_figures_2021,
        load_demands=_demands_2021,
        comparable=REQUESTS_IN_ALL,
    ),
}


def edition_for(year: int) -> Edition:
    """Return the edition that a new report for ``year`` is on: the latest then, else the first."""
    editions = sorted(EDITIONS.values(), key=lambda edition: edition.since)
    found = editions[0]
    for edition in editions:
        if edition.since <= year:
            found = edition
    return found


def checks_of(form: Form) -> "tuple[Check, ...]":
    """Return what must hold in a report on ``form``, in the order of the report."""
    return EDITIONS[form.id].checks


def demands_of(form: Form) -> "tuple[Check, ...]":
    """Return the checks of :func:`checks_of` of which a breach may be an error."""
    return EDITIONS[form.id].demands


def mentions_of(report: Report, id: str) -> "Sequence[Mention]":
    """Return which numbers of the text in the field ``id`` state figures of the tables."""
    from forms.prose.mention import mentions

    grammar = EDITIONS[report.form.id].grammar
    if grammar is None:
        return ()
    return mentions(grammar, report, id)


def rewriting_of(
    report: Report, previous: Report | None = None, settled: "Collection[Span]" = ()
) -> "Rewriting":
    """Return the edits that put into the texts what the tables say: see there.

    ``previous`` is last year's report as seen from the edition of ``report``; the stretches
    ``settled`` stay as they are.
    """
    from forms.prose.rewriting import Rewriting, rewriting

    edition = EDITIONS[report.form.id]
    if edition.grammar is None:
        return Rewriting((), 0)
    return rewriting(edition.grammar, report, previous, settled, edition.comparable)


def figures_of(form: Form) -> "Sequence[Figure]":
    """Return what numbers in the texts of reports on ``form`` may state, the usual ones first."""
    return EDITIONS[form.id].figures


def composed_of(report: Report, previous: Report | None) -> "Sequence[Composed]":
    """Return the usual paragraphs as the tables give them; ``previous`` is last year's report."""
    from forms.prose.composed import composed

    subjects = EDITIONS[report.form.id].subjects
    return tuple(composed(subject, report, previous) for subject in subjects)


def seen_from(form: Form, report: Report) -> Report:
    """Return ``report`` in terms of ``form``; what has no counterpart there is absent.

    Totals keep what they come to on the report's own form: those of ``form`` may have other parts.
    """
    if report.form.id == form.id:
        return report
    theirs = _counterparts(form, report.form)
    values: dict[str, Value] = {}
    for id in form.fields:
        counterpart = theirs.get(id, id)
        if counterpart in report.form.fields:
            values[id] = report.value(counterpart)
    return Report(form, values)


def _counterparts(form: Form, other: Form) -> Mapping[str, str]:
    """Return the ids of ``other`` by those of ``form``; the later of the two editions has them."""
    declared = EDITIONS[form.id].counterparts.get(other.id)
    if declared is not None:
        return declared
    declared = EDITIONS[other.id].counterparts.get(form.id, {})
    return {theirs: ours for ours, theirs in declared.items()}
