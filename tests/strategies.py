"""Reports and amounts as hypothesis makes them."""

from decimal import Decimal

from hypothesis import strategies as st

from forms.report import Report
from forms.values import Value
from tests.builders import COLUMNS, GROUPS, OUTCOMES, RESULTS, complete


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


def money() -> st.SearchStrategy[Decimal]:
    """Make amounts as a clerk may type them, with up to six decimals."""
    return st.decimals(0, 10**12 - 1, allow_nan=False, allow_infinity=False, places=6).flatmap(
        lambda amount: st.sampled_from([round(amount, places) for places in range(7)])
    )


def texts_with_spaces() -> st.SearchStrategy[str]:
    """Make short texts that are often alike but for their white space, or where they break."""
    pieces = st.sampled_from(["甲", "乙。", "1", "，", " ", "\n", "\u3000"])
    return st.lists(pieces, max_size=8).map("".join)
