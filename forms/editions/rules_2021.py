"""What must hold in a report on the form of 2021: the checks, bound to its cells.

Its demands, whose breach is an error, are in :mod:`forms.editions.demands_2021`.
"""

from collections.abc import Iterator

from forms.checks.aspects import AspectsCovered
from forms.checks.attention import ExplainWhenUsed, FeeReported, FeeUnit
from forms.checks.change import ChangeFollows
from forms.checks.check import Check
from forms.checks.identity import OnlyOne
from forms.checks.last_year import CarriedIn, InForce, LargeChange, PendingCarriesOver, Plausible
from forms.checks.marks import MarksInOrder
from forms.checks.numbering import Numbering
from forms.checks.personal import NothingPersonal
from forms.checks.placeholder import NothingUnfilled
from forms.checks.presence import InTime
from forms.checks.similar import SaidAnew
from forms.checks.stated import ExactCounts, StatedCounts
from forms.checks.wording import LengthAdvised
from forms.checks.years import YearsFit
from forms.editions import demands_2021 as demands
from forms.editions.aspects_2021 import ASPECTS
from forms.editions.form_2021 import (
    COLUMNS,
    DISPUTES,
    DOCUMENTS,
    FEE,
    FORM,
    REQUESTS_IN_ALL,
    dispute,
    request,
)
from forms.editions.prose_2021.grammar import GRAMMAR
from forms.form import Section
from forms.values import Kind

_FIRST_YEAR = 2021  # the forms before it counted 现行有效 otherwise
_OTHER_MATTERS = "text.other_matters"


def _of_every_table(section: Section) -> Iterator[Check]:
    for field in section.fields:
        if not field.parts:
            yield LargeChange(field.name, field.id)


def _of_every_text(section: Section) -> Iterator[Check]:
    yield Numbering(section.text_id)
    yield MarksInOrder(section.text_id)
    yield NothingUnfilled(section.text_id)
    yield NothingPersonal(section.text_id)
    yield StatedCounts(section.text_id, GRAMMAR)
    yield ExactCounts(section.text_id, GRAMMAR)
    yield ChangeFollows(section.text_id, GRAMMAR, REQUESTS_IN_ALL)


def _overview(section: Section) -> Iterator[Check]:
    yield from _of_every_text(section)
    yield LengthAdvised(section.text_id, section.heading, 1000)
    yield AspectsCovered(section.text_id, section.heading, ASPECTS)
    yield YearsFit(section.text_id)
    yield SaidAnew(section.text_id, section.heading)


def _disclosure(section: Section) -> Iterator[Check]:
    for document, name in DOCUMENTS:
        row = f"disclosure.{document}"
        figures = (f"{row}.issued", f"{row}.repealed", f"{row}.in_force")
        yield InForce(name, *figures, since=_FIRST_YEAR)
        yield Plausible(name, *figures)
    yield FeeUnit(FEE, _OTHER_MATTERS)
    yield from _of_every_table(section)


def _requests(section: Section) -> Iterator[Check]:
    for key, name in COLUMNS:
        yield CarriedIn(name, request("carried_in", key), request("carried_out", key))
    yield FeeReported(request("otherwise.fee_overdue", "total"), _OTHER_MATTERS)
    yield ExplainWhenUsed(
        "requests.misc",
        request("otherwise.misc", "total"),
        "（六）其他处理 3.其他有 {} 件，请说明是什么情形",
        "填报惯例",
    )
    yield from _of_every_table(section)


def _disputes(section: Section) -> Iterator[Check]:
    for group, name in DISPUTES:
        yield PendingCarriesOver(name, dispute(group, "total"), dispute(group, "pending"))
    yield ExplainWhenUsed(
        "disputes.direct_suit",
        dispute("direct_suit", "total"),
        "未经复议直接起诉有 {} 件：2024年1月1日起政府信息公开案件须先申请行政复议，请核对",
        "《行政复议法》第二十三条第（四）项",
        since=2024,
    )
    yield from _of_every_table(section)


def _problems(section: Section) -> Iterator[Check]:
    yield from _of_every_text(section)
    yield YearsFit(section.text_id, looks_around=True)
    yield SaidAnew(section.text_id, section.heading)


def _other_matters(section: Section) -> Iterator[Check]:
    yield from _of_every_text(section)
    yield YearsFit(section.text_id, looks_around=True)


_BY_SECTION = {
    "overview": _overview,
    "disclosure": _disclosure,
    "requests": _requests,
    "disputes": _disputes,
    "problems": _problems,
    "other_matters": _other_matters,
}


def _checks() -> Iterator[Check]:
    yield from demands.of_identity()
    yield InTime()
    yield OnlyOne()
    for field in FORM.identity:
        yield from demands.of_field(field)
        if field.kind is Kind.TEXT:
            yield YearsFit(field.id, is_preamble=True)
            yield MarksInOrder(field.id)
            yield NothingUnfilled(field.id)
    for section in FORM.sections:
        yield from demands.of_section(section)
        yield from _BY_SECTION[section.id](section)


#: In the order of the report.
CHECKS = tuple(_checks())
