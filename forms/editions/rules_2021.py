"""What must hold in a report on the form of 2021: the checks, bound to its cells."""

from collections.abc import Iterator

from forms.checks.aspects import AspectsCovered
from forms.checks.attention import ExplainWhenUsed, FeeReported, FeeUnit
from forms.checks.cells import NoBlanks, NumbersOnly
from forms.checks.change import ChangeFollows
from forms.checks.check import Check
from forms.checks.equation import Equation, Term
from forms.checks.finding import Severity
from forms.checks.glyphs import Glyphs
from forms.checks.identity import DateFits, OnlyOne
from forms.checks.last_year import CarriedIn, InForce, LargeChange, PendingCarriesOver, Plausible
from forms.checks.marks import MarksInOrder
from forms.checks.numbering import Numbering
from forms.checks.pasted import HeadingOnce
from forms.checks.personal import NothingPersonal
from forms.checks.placeholder import NothingUnfilled
from forms.checks.presence import IdentityComplete, InTime, TextPresent
from forms.checks.relations import Relation
from forms.checks.similar import SaidAnew
from forms.checks.stated import ExactCounts, StatedCounts
from forms.checks.wording import GovernmentReports, LengthAdvised
from forms.checks.years import YearsFit
from forms.editions.aspects_2021 import ASPECTS
from forms.editions.form_2021 import (
    APPLICANTS,
    CARRIED_IN,
    CARRIED_OUT,
    COLUMNS,
    DECIDED,
    DISPUTES,
    DOCUMENTS,
    FEE,
    FORM,
    RECEIVED,
    REQUESTS_IN_ALL,
    RESULT_ROWS,
    TOTAL,
    dispute,
    request,
)
from forms.editions.prose_2021.grammar import GRAMMAR
from forms.form import Section
from forms.values import Kind

_NOTE = "表内注：第一项加第二项之和，等于第三项加第四项之和"
_SUM = "算术"
_FIRST_YEAR = 2021  # the forms before it counted 现行有效 otherwise
_OTHER_MATTERS = "text.other_matters"


def _of_every_table(section: Section) -> Iterator[Check]:
    yield NoBlanks(section.heading, section.fields)
    yield NumbersOnly(section.fields)
    for field in section.fields:
        if not field.parts:
            yield LargeChange(field.short or field.label, field.id)


def _of_every_text(section: Section) -> Iterator[Check]:
    yield HeadingOnce(section.text_id, section.heading)
    yield Glyphs(section.text_id, section.heading)
    yield Numbering(section.text_id)
    yield MarksInOrder(section.text_id)
    yield NothingUnfilled(section.text_id)
    yield NothingPersonal(section.text_id)
    yield StatedCounts(section.text_id, GRAMMAR)
    yield ExactCounts(section.text_id, GRAMMAR)
    yield ChangeFollows(section.text_id, GRAMMAR, REQUESTS_IN_ALL)


def _overview(section: Section) -> Iterator[Check]:
    yield TextPresent(section.text_id, section.heading, unsure=Severity.ERROR)
    yield from _of_every_text(section)
    yield GovernmentReports(
        section.text_id, (("工作考核", "考核"), ("社会评议", "评议"), ("责任追究", "追责", "问责"))
    )
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
        yield Relation("requests.balance", _balance(key, name), _NOTE)
    for key, name, _ in (*RESULT_ROWS, RECEIVED, CARRIED_IN, TOTAL, CARRIED_OUT):
        yield Relation("requests.row_total", _row_total(key, name), _SUM)
    for key, name in COLUMNS:
        yield Relation("requests.result_total", _result_total(key, name), _SUM)
        yield CarriedIn(name, request("carried_in", key), request("carried_out", key))
    yield FeeReported(request("otherwise.fee_overdue", "total"), _OTHER_MATTERS)
    yield ExplainWhenUsed(
        "requests.misc",
        request("otherwise.misc", "total"),
        "（六）其他处理 3.其他有 {} 件，请说明是什么情形",
        "填报惯例",
    )
    yield from _of_every_table(section)


def _balance(column: str, name: str) -> Equation:
    came = Term(request("received", column), "一"), Term(request("carried_in", column), "二")
    went = Term(request("total", column), "三（七）"), Term(request("carried_out", column), "四")
    return Equation(name, came, went, in_strip=True)


def _row_total(row: str, name: str) -> Equation:
    applicants = tuple(Term(request(row, column), applicant) for column, applicant in APPLICANTS)
    return Equation(name, applicants, (Term(request(row, "total"), "总计"),))


def _result_total(column: str, name: str) -> Equation:
    results = tuple(Term(request(row, column), short) for row, _, short in RESULT_ROWS)
    return Equation(f"{name}列", results, (Term(request("total", column), "（七）总计"),))


def _disputes(section: Section) -> Iterator[Check]:
    for group, name in DISPUTES:
        total = dispute(group, "total")
        outcomes = tuple(Term(dispute(group, key), outcome) for key, outcome in DECIDED)
        sums = Equation(name, outcomes, (Term(total, "总计"),))
        yield Relation("disputes.total", sums, _SUM)
        yield PendingCarriesOver(name, total, dispute(group, "pending"))
    yield ExplainWhenUsed(
        "disputes.direct_suit",
        dispute("direct_suit", "total"),
        "未经复议直接起诉有 {} 件：2024年1月1日起政府信息公开案件须先申请行政复议，请核对",
        "《行政复议法》第二十三条第（四）项",
        since=2024,
    )
    yield from _of_every_table(section)


def _problems(section: Section) -> Iterator[Check]:
    yield TextPresent(section.text_id, section.heading, least=10)
    yield from _of_every_text(section)
    yield YearsFit(section.text_id, looks_around=True)
    yield SaidAnew(section.text_id, section.heading)


def _other_matters(section: Section) -> Iterator[Check]:
    yield TextPresent(section.text_id, section.heading, none_will_do=True)
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
    yield IdentityComplete()
    yield DateFits()
    yield InTime()
    yield OnlyOne()
    for field in FORM.identity:
        if field.kind in (Kind.LINE, Kind.TEXT):
            yield Glyphs(field.id, field.label)
        if field.kind is Kind.TEXT:
            yield HeadingOnce(field.id, field.label)
            yield YearsFit(field.id, is_preamble=True)
            yield MarksInOrder(field.id)
            yield NothingUnfilled(field.id)
    for section in FORM.sections:
        yield from _BY_SECTION[section.id](section)


#: In the order of the report.
CHECKS = tuple(_checks())
