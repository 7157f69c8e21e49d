"""Of two findings one goes with the other, which is said only where it is so."""

from hypothesis import given, settings
from hypothesis import strategies as st

from forms.checks.finding import Case, Finding
from forms.mending import Proposal, is_mended_too, proposals
from forms.review import review
from tests.builders import complete, hegang
from tests.strategies import broken

UNBALANCED = {"requests.received.natural": 3}


def of(case: Case, code: str) -> list[Finding]:
    return [finding for finding in review(case) if finding.code == code]


def goes_with_all(case: Case, finding: Finding, offered: list[Proposal]) -> bool:
    return all(is_mended_too(case, finding, proposal) for proposal in offered)


def test_the_total_goes_with_the_column_that_it_adds_up() -> None:
    case = Case(complete(UNBALANCED))
    column, total = of(case, "requests.balance")
    assert goes_with_all(case, total, proposals(case, column))


def test_in_hegang_the_total_is_mended_with_its_column() -> None:
    case = Case(hegang())
    column, total = of(case, "requests.balance")
    assert goes_with_all(case, total, proposals(case, column))


def test_the_total_stays_where_two_columns_are_wrong() -> None:
    case = Case(complete(UNBALANCED | {"requests.received.other": 2}))
    natural, other, total = of(case, "requests.balance")
    for proposal in proposals(case, natural):
        assert not is_mended_too(case, other, proposal), "it has no field in common"
        assert not is_mended_too(case, total, proposal), "2 of 5 are still lacking"


def test_what_only_one_way_to_mend_settles_does_not_go_with_all() -> None:
    """Last year handed on 2: only the mending of 上年结转 agrees with it, too."""
    figures = UNBALANCED | {
        "requests.carried_in.natural": 3,
        "requests.granted.natural": 6,
        "requests.received.natural": 4,
    }
    last = {"requests.carried_out.natural": 2, "requests.received.natural": 2}
    case = Case(complete(figures), complete(last, year=2024))
    column, _ = of(case, "requests.balance")
    carried, *_ = of(case, "continuity.carried_in")
    goes = [is_mended_too(case, carried, proposal) for proposal in proposals(case, column)]
    assert goes[0]
    assert goes.count(True) < len(goes)


def test_a_number_in_a_text_goes_with_the_figure_it_states_and_no_other() -> None:
    text = "全年新收政府信息公开申请3件。"
    figures = {"requests.received.natural": 5, "requests.granted.natural": 3}
    case = Case(complete(figures | {"text.overview": text}))
    (column, _), (said,) = of(case, "requests.balance"), of(case, "text.count")
    goes = {}
    for proposal in proposals(case, column):
        goes[proposal.edits[0].id] = is_mended_too(case, said, proposal)
    assert goes.pop("requests.received.natural")
    assert goes
    assert not any(goes.values())


@settings(max_examples=40, deadline=None)
@given(broken(), st.booleans())
def test_it_goes_exactly_where_the_checks_no_longer_find_it(case: Case, with_text: bool) -> None:
    if with_text:
        text = f"全年新收政府信息公开申请{case.report.number('requests.received.total')}件。"
        case = case.changed([case.report.edit("text.overview", text)])
    found = review(case)
    for finding in found:
        for proposal in proposals(case, finding)[:4]:
            after = {(each.code, each.fields) for each in review(case.changed(proposal.edits))}
            for other in found:
                is_gone = (other.code, other.fields) not in after
                assert is_mended_too(case, other, proposal) == is_gone
