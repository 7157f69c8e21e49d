"""What the form of 2021, the law and plain arithmetic demand: of all its rules, those of errors.

They are apart from the further rules in :mod:`forms.editions.rules_2021`, as whether a report has
errors is answered without what knows how offices write.
"""

from collections.abc import Iterator
from typing import Final

from forms.checks.cells import NoBlanks, NumbersOnly
from forms.checks.check import Check
from forms.checks.equation import Equation, Term
from forms.checks.finding import Severity
from forms.checks.glyphs import Glyphs
from forms.checks.identity import DateFits
from forms.checks.pasted import HeadingOnce
from forms.checks.presence import IdentityComplete, TextPresent
from forms.checks.relations import Relation
from forms.checks.wording import GovernmentReports
from forms.editions.form_2021 import (
    APPLICANTS,
    CARRIED_IN,
    CARRIED_OUT,
    COLUMNS,
    DECIDED,
    DISPUTES,
    FORM,
    RECEIVED,
    RESULT_ROWS,
    TOTAL,
    dispute,
    request,
)
from forms.form import Field, Section
from forms.values import Kind

_NOTE: Final = "表内注：第一项加第二项之和，等于第三项加第四项之和"
_SUM: Final = "算术"
_DUTIES: Final = (("工作考核", "考核"), ("社会评议", "评议"), ("责任追究", "追责", "问责"))


def of_identity() -> Iterator[Check]:
    """Yield what must be known of any report."""
    yield IdentityComplete()
    yield DateFits()


def of_field(field: Field) -> Iterator[Check]:
    """Yield what a field of the identity must be like."""
    if field.kind in (Kind.LINE, Kind.TEXT):
        yield Glyphs(field.id, field.label)
    if field.kind is Kind.TEXT:
        yield HeadingOnce(field.id, field.label)


def of_section(section: Section) -> Iterator[Check]:
    """Yield what a section must have: its text, or the sums and the figures of its table."""
    yield from _BY_SECTION[section.id](section)
    if section.grid is None:
        yield HeadingOnce(section.text_id, section.heading)
        yield Glyphs(section.text_id, section.heading)
        return
    yield NoBlanks(section.heading, section.inputs)
    yield NumbersOnly(section.fields)


def _overview(section: Section) -> Iterator[Check]:
    yield TextPresent(section.text_id, section.heading, unsure=Severity.ERROR)
    yield GovernmentReports(section.text_id, _DUTIES)


def _disclosure(_section: Section) -> Iterator[Check]:
    return iter(())


def _requests(_section: Section) -> Iterator[Check]:
    for key, name in COLUMNS:
        yield Relation("requests.balance", _balance(key, name), _NOTE)
    for key, name, _ in (*RESULT_ROWS, RECEIVED, CARRIED_IN, TOTAL, CARRIED_OUT):
        yield Relation("requests.row_total", _row_total(key, name), _SUM)
    for key, name in COLUMNS:
        yield Relation("requests.result_total", _result_total(key, name), _SUM)


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


def _disputes(_section: Section) -> Iterator[Check]:
    for group, name in DISPUTES:
        outcomes = tuple(Term(dispute(group, key), outcome) for key, outcome in DECIDED)
        sums = Equation(name, outcomes, (Term(dispute(group, "total"), "总计"),))
        yield Relation("disputes.total", sums, _SUM)


def _problems(section: Section) -> Iterator[Check]:
    yield TextPresent(section.text_id, section.heading, least=10)


def _other_matters(section: Section) -> Iterator[Check]:
    yield TextPresent(section.text_id, section.heading, none_will_do=True)


_BY_SECTION: Final = {
    "overview": _overview,
    "disclosure": _disclosure,
    "requests": _requests,
    "disputes": _disputes,
    "problems": _problems,
    "other_matters": _other_matters,
}


def _demands() -> Iterator[Check]:
    yield from of_identity()
    for field in FORM.identity:
        yield from of_field(field)
    for section in FORM.sections:
        yield from of_section(section)


#: In the order of the report.
DEMANDS = tuple(_demands())
