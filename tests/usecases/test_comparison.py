"""与台账核对: the cells that differ, and what is said of them all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from forms.values import Value
from ledger.applications import Channel
from ledger.cases import Case
from ledger.choices import DEFAULT
from ledger.counting import count_year
from storage.library import Library
from tests.builders import UNIT, complete
from tests.ledger.cases import answer, case, ledger
from usecases.comparison import Compared, Verdict, comparison, verdict
from usecases.open_report import OpenReport
from usecases.tally import LedgerTally

RECEIVED, GRANTED = "requests.received.natural", "requests.granted.natural"
ONE = case("03-03", answer("03-10"), number="2025-017")
LATE = case("12-28", number="2025-101")
LACKING = case("03-03", number="2025-003", applicant="")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "年报.nianbao") as library:
        yield library


def held(
    library: Library, values: dict[str, Value], *cases: Case, is_whole: bool = True
) -> OpenReport:
    """Return a report of 2025 with figures, held against a ledger."""
    opened = OpenReport(library, library.add(complete(values, year=2025)))
    kept = ledger(*cases)
    opened.tally = LedgerTally(kept, DEFAULT, count_year(kept, 2025), is_whole)
    opened.check()
    return opened


def told(opened: OpenReport) -> tuple[list[Compared], Verdict]:
    found = comparison(opened)
    return found, verdict(opened, found)


def test_a_report_that_agrees(library: Library) -> None:
    found, said = told(held(library, {RECEIVED: 1, GRANTED: 1}, ONE))
    assert (found, said) == ([], Verdict("表三、表四全部一致。", is_good=True))


def test_each_cell_with_its_cases_and_the_number_to_take(library: Library) -> None:
    values: dict[str, Value] = {RECEIVED: None, GRANTED: 2, "requests.carried_out.natural": 1}
    (received, granted), said = told(held(library, values, ONE, LATE))
    assert said == Verdict("1 格与台账不同，还有 1 格没有填。")
    assert received.difference == (RECEIVED, None, 2)
    assert [one.number for one in received.suspects] == ["2025-101"]
    assert received.standing is None, "the blank is told by the table's own check"
    assert received.proposal
    assert received.proposal.edits[0].new == 2
    assert granted.standing
    assert granted.standing.finding.fields == (GRANTED,)


def test_what_is_blank_does_not_agree_yet(library: Library) -> None:
    """Neither where the ledger counts nothing."""
    legal = "requests.received.legal"
    found, said = told(held(library, {RECEIVED: 1, GRANTED: 1, legal: None}, ONE))
    assert (found, said) == ([], Verdict("已填的与台账一致，还有 1 格没有填。"))


WHY = "没有选申请人类别，不知道计入哪一列"


def test_what_has_no_place_is_said_whether_cells_differ_or_not(library: Library) -> None:
    outside = f"台账里有 1 件没有归入：2025-003（{WHY}）"
    found, said = told(held(library, {RECEIVED: 1, GRANTED: 1}, ONE, LACKING))
    assert (found, said) == ([], Verdict(f"表三、表四全部一致；{outside}。"))
    many = [case("03-03", number=f"2025-00{number}", applicant="") for number in range(5)]
    _, said = told(held(library, {RECEIVED: 1, GRANTED: 1}, ONE, *many))
    assert said.words.startswith("表三、表四全部一致；台账里有 5 件没有归入：2025-000（")
    assert said.words.endswith(f"2025-002（{WHY}） 等。")


def test_no_number_is_taken_that_something_is_to_be_put_right_for(library: Library) -> None:
    (differing,), said = told(held(library, {RECEIVED: 2, GRANTED: 1}, ONE, LACKING))
    assert differing.proposal is None
    assert said.words.endswith("。有的件要先到台账里补登，才能取台账数。")
    waiting = case("03-03", number="2025-005", channel=Channel.LETTER)
    (differing,), said = told(held(library, {RECEIVED: 2, GRANTED: 1}, ONE, waiting))
    assert differing.proposal, "that it is not confirmed yet is nothing to put right"
    assert said.words.startswith("1 格与台账不同；台账里有 1 件没有归入：2025-005（")


def test_what_cannot_be_judged_is_not(library: Library) -> None:
    part = held(library, {RECEIVED: 9}, ONE, is_whole=False)
    assert told(part) == ([], Verdict("台账没有登记 2025 年全年，表三、表四没有与它核对。"))
    part.tally = None
    assert told(part) == ([], Verdict(f"台账里没有“{UNIT}”的申请，没有可以核对的。"))
    part.report.apply([part.report.edit("year", None)])
    assert told(part) == ([], Verdict("年报还没有填年度，不能与台账核对。"))
