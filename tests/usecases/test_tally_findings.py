"""What the ledger says to what a report's own checks found."""

from dataclasses import replace
from decimal import Decimal

from forms.checks.finding import Finding, Severity
from forms.report import Report
from forms.values import Value
from ledger.cases import Case
from ledger.choices import DEFAULT
from ledger.counting import count_year
from ledger.events import Ended, FeeAsked, Lapsed, Overdue, Withdrawn
from ledger.snapshots import snapshot_of
from tests.builders import complete
from tests.ledger.cases import case, day, ledger
from usecases.tally import LedgerTally
from usecases.tally_findings import told_with

TEXT = "text.other_matters"
MISC = "requests.otherwise.misc.natural"


def tally(*cases: Case, is_whole: bool = True) -> LedgerTally:
    kept = ledger(*cases)
    return LedgerTally(kept, DEFAULT, count_year(kept, 2025), is_whole)


def found(code: str, *fields: str) -> Finding:
    return Finding(code, Severity.WARNING, fields, "差 1", "")


def offered(tally: LedgerTally, finding: Finding, report: Report) -> list[str]:
    """Return what section six says after each way to mend it."""
    (told,) = told_with(tally, [finding], report)
    texts = []
    for correction in told.corrections:
        id, start, end = correction.span
        before = report.text(id)
        assert id == TEXT
        texts.append(before[:start] + correction.text + before[end:])
    return texts


def test_what_comes_in_from_last_year_is_told_case_by_case() -> None:
    one = case("2024-12-20", number="2024-050")
    finding = found("continuity.carried_in", "requests.carried_in.natural")
    (told,) = told_with(tally(one), [finding], complete())
    assert told.message == "差 1；台账里是 2024-050"
    (told,) = told_with(tally(), [finding], complete())
    assert told.message == "差 1；台账里没有结转的"
    (told,) = told_with(tally(one, is_whole=False), [finding], complete())
    assert told.message == "差 1"
    in_all = found("continuity.carried_in", "requests.carried_in.total")
    assert told_with(tally(one), [in_all], complete()) == [in_all]


def test_what_was_counted_for_last_year_s_final_says_which_cases_moved() -> None:
    one = case("2024-12-20", number="2024-050")
    then = snapshot_of(count_year(ledger(case("2024-12-21", number="2024-051")), 2024))
    finding = found("continuity.carried_in", "requests.carried_in.natural")
    (told,) = told_with(replace(tally(one), before=then), [finding], complete())
    assert told.message == "差 1；定稿时没有 2024-050；现在没有 2024-051"


def test_many_cases_are_counted() -> None:
    many = [case("2024-12-20", number=f"2024-{number:03}") for number in range(1, 12)]
    finding = found("continuity.carried_in", "requests.carried_in.natural")
    (told,) = told_with(tally(*many), [finding], complete())
    assert told.message.endswith("2024-007、2024-008 等 11 件")


ENDED = (case("03-03", Withdrawn(day("03-05"))), case("03-04", Ended(day("03-05"), "主体注销")))
SAID = "“其他处理”中的“其他”2件：申请人撤回申请1件，主体注销1件。"


def misc(text: Value, number: int = 2) -> list[str]:
    report = complete({MISC: number, "text.other_matters": text})
    return offered(tally(*ENDED), found("requests.misc", "requests.otherwise.misc.total"), report)


def test_what_the_others_were_is_offered_to_section_six() -> None:
    assert misc("无。") == [SAID]
    assert misc(None) == [SAID]
    assert misc("上级另有要求。") == [f"上级另有要求。\n{SAID}"]


def test_words_are_not_offered_twice_nor_where_the_number_is_another() -> None:
    assert misc(f"上级另有要求。\n{SAID}") == []
    assert misc("无。", number=3) == []


def test_fees_are_offered_to_section_six() -> None:
    asked = FeeAsked(day("03-05"), Decimal(40), day("04-02"))
    lapsed = case("03-03", asked, Lapsed(day("04-03"), Overdue.FEE))
    report = complete({TEXT: "无"})
    for code in ("fees.unreported", "ledger.fee"):
        assert offered(tally(lapsed), found(code, TEXT), report) == [
            "发出信息处理费收费通知1件，没有收取信息处理费。"
        ]
    assert offered(tally(), found("fees.unreported", TEXT), report) == []


def test_words_that_lack_something_are_not_ready() -> None:
    from ledger.events import FeePaid

    paid = case("03-03", FeeAsked(day("03-05")), FeePaid(day("03-06")))
    assert offered(tally(paid), found("ledger.fee", TEXT), complete({TEXT: "无"})) == []
