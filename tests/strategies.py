"""Reports and amounts as hypothesis makes them."""

from decimal import Decimal

from hypothesis import strategies as st

from forms.checks.finding import Case
from forms.report import Report
from forms.values import Value
from tests.builders import COLUMNS, GROUPS, OUTCOMES, RESULTS, complete, stated_totals


@st.composite
def balanced(draw: st.DrawFn) -> Report:
    """Make a complete report whose tables agree, with figures in any of its cells."""
    count = st.one_of(st.just(0), st.integers(0, 99_999))
    values: dict[str, Value] = {}
    for column in COLUMNS:
        results = {row: draw(count) for row in draw(st.sets(st.sampled_from(RESULTS), max_size=4))}
        values |= {f"requests.{row}.{column}": number for row, number in results.items()}
        carried_out = draw(count)
        carried_in = draw(st.integers(0, sum(results.values()) + carried_out))
        values |= {
            f"requests.carried_out.{column}": carried_out,
            f"requests.carried_in.{column}": carried_in,
            f"requests.received.{column}": sum(results.values()) + carried_out - carried_in,
        }
    for group in GROUPS:
        values |= {f"disputes.{group}.{outcome}": draw(count) for outcome in OUTCOMES}
    values["disclosure.fees.amount"] = draw(money())
    return complete(values)


@st.composite
def broken(draw: st.DrawFn) -> Case:
    """Make a balanced report with one or two figures put wrong, and perhaps a last year."""
    report = draw(balanced())
    if draw(st.booleans()):
        report = stated_totals(report)
    rows = st.sampled_from(["received", "carried_in", "carried_out", "total", *RESULTS[:3]])
    columns = st.sampled_from([*COLUMNS, "total"])
    for _ in range(draw(st.integers(1, 2))):
        id = f"requests.{draw(rows)}.{draw(columns)}"
        wrong = int(report.number(id) or 0) + draw(st.integers(-3, 3))
        report = report.changed([report.edit(id, max(0, wrong))])
    if draw(st.booleans()):
        return Case(report)
    carried: dict[str, Value] = {}
    for column in COLUMNS:
        carried[f"requests.carried_out.{column}"] = report.number(f"requests.carried_in.{column}")
    carried["requests.carried_out.natural"] = draw(st.integers(0, 5))
    return Case(report, complete(carried, year=2024))


def money() -> st.SearchStrategy[Decimal]:
    """Make amounts as a clerk may type them, with up to six decimals."""
    return st.decimals(0, 10**12 - 1, allow_nan=False, allow_infinity=False, places=6).flatmap(
        lambda amount: st.sampled_from([round(amount, places) for places in range(7)])
    )


def texts_with_spaces() -> st.SearchStrategy[str]:
    """Make short texts that are often alike but for their white space, or where they break."""
    pieces = st.sampled_from(["甲", "乙。", "1", "，", " ", "\n", "\u3000"])
    return st.lists(pieces, max_size=8).map("".join)
