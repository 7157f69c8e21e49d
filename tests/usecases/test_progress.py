"""How far a report is: a part by what is in it, the whole by what keeps it from being final."""

from datetime import UTC, datetime
from pathlib import Path

from forms.checks.finding import Finding, Severity
from forms.report import Report
from forms.review import case_of, review
from forms.sign_off.reasons import Standing, explain, standings
from forms.texts.span import Span
from intake.sample import sample_reports
from storage.library import Library
from storage.origin import Origin
from storage.sign_off import Stage
from tests.builders import OVERVIEW as WORDS
from tests.builders import blank, complete
from usecases.ledger_read import read_ledger
from usecases.open_report import OpenReport
from usecases.progress import Progress, overview, part_progress, report_progress
from usecases.sample_ledger import make_sample_ledger
from usecases.tally import tally_of

OVERVIEW = {"text.overview"}
ORIGIN = Origin("上年.doc", "Word 97-2003", "0" * 64, "", (), datetime(2026, 1, 5, tzinfo=UTC))
TABLE = {"disputes.review.upheld", "disputes.review.total"}


def found(report: Report, previous: Report | None = None) -> list[Standing]:
    return standings(report, review(case_of(report, previous)), ())


def counted(library: Library, id: int) -> tuple[int, str]:
    """Return how many parts are done, and what is said of all."""
    seen = overview(library, id)
    return seen.done, seen.told


def part(fields: set[str], report: Report) -> Progress:
    return part_progress(fields, report, found(report))


def test_a_part_is_empty_begun_wrong_or_done() -> None:
    assert part(TABLE, blank()) is Progress.EMPTY
    assert part(TABLE, complete()) is Progress.DONE
    assert part(TABLE, complete({"disputes.review.total": 3})) is Progress.ERRORS
    several = TABLE | {"disputes.review.other"}
    assert part(several, blank({"disputes.review.other": 1})) is Progress.BEGUN


def test_a_part_waits_for_reasons_as_the_whole_does() -> None:
    report, last = complete(), complete({"requests.carried_out.natural": 1}, year=2024)
    standings_now = found(report, last)
    assert any(each.blocks for each in standings_now)
    asked = {"requests.carried_in.natural"}
    assert part_progress(asked, report, standings_now) is Progress.UNEXPLAINED
    assert part_progress(OVERVIEW, report, standings_now) is Progress.DONE
    assert report_progress(report, standings_now) is Progress.UNEXPLAINED
    reasons = [explain(report, each.finding, "已核实。") for each in standings_now]
    findings = [each.finding for each in standings_now]
    settled = standings(report, findings, reasons)
    assert part_progress(asked, report, settled) is Progress.DONE
    assert report_progress(report, settled) is Progress.DONE


def test_what_is_not_filled_in_goes_before_what_is_not_explained() -> None:
    report = complete({"requests.carried_in.natural": None}, year=2025)
    last = complete({"requests.carried_out.business": 1}, year=2024)
    table = {"requests.carried_in.natural", "requests.carried_in.business"}
    assert part_progress(table, report, found(report, last)) is Progress.BEGUN


def test_the_kind_that_every_new_report_has_begins_nothing() -> None:
    report = blank({"kind": "department"})
    assert part({"kind", "unit", "year"}, report) is Progress.EMPTY
    assert report_progress(report, found(report)) is Progress.EMPTY


def test_a_stored_report_is_counted_by_its_parts_beside_last_year(library: Library) -> None:
    faulty = {"disputes.review.total": 3}
    done, wrong, begun = (
        library.add(complete(year=2024)),
        library.add(complete(faulty, year=2025)),
        library.add(blank({"text.overview": WORDS})),
    )
    parts = 1 + len(complete().form.sections)
    assert counted(library, done) == (parts, "✓ 已填完")
    assert counted(library, wrong) == (parts - 1, "● 有必改")
    assert counted(library, begun) == (1, f"◐ 已完成 1/{parts}")


def test_a_stored_report_waits_for_its_reasons(library: Library) -> None:
    library.add(complete({"requests.carried_out.natural": 1}, year=2024))
    id = library.add(complete(year=2025))
    parts = 1 + len(complete().form.sections)
    assert counted(library, id) == (parts - 1, f"◐ 已完成 {parts - 1}/{parts}")
    opened = OpenReport(library, id)
    opened.check()
    for finding in opened.findings:
        opened.explain(finding, "已核实。")
    assert counted(library, id) == (parts, "✓ 已填完")


def test_what_is_about_words_is_no_matter_of_the_table_that_they_are_held_against() -> None:
    """The text says 14 where the table has 13: section one is to be looked at, not the table."""
    text = "（一）依申请公开。全年收到政府信息公开申请14件。"
    received, granted = "requests.received.natural", "requests.granted.natural"
    report = complete({"text.overview": text, received: 13, granted: 13})
    (about,) = [each for each in found(report) if each.finding.code == "text.count"]
    assert "requests.received.total" in about.finding.fields
    assert part_progress({"requests.received.total"}, report, [about]) is Progress.DONE
    assert part_progress(OVERVIEW, report, [about]) is Progress.UNEXPLAINED


def test_what_is_about_a_cell_is_seen_there_and_where_a_text_says_otherwise() -> None:
    spans = (Span("text.other_matters", 0, 1),)
    fields = ("disclosure.fees.amount", "text.other_matters")
    finding = Finding("fee.unit", Severity.WARNING, fields, "", "", spans=spans)
    assert finding.seats == set(fields)


def test_a_stored_report_says_what_is_to_be_mended_explained_and_filled_in(
    library: Library,
) -> None:
    library.add(complete({"requests.carried_out.natural": 1}, year=2024))
    changes = {
        "disputes.review.total": 3,
        "disclosure.permits.decisions": None,
        "text.other_matters": None,
    }
    seen = overview(library, library.add(complete(changes, year=2025)))
    assert [(part.name, part.progress.value) for part in seen.parts] == [
        ("基本信息", "✓"),
        ("一 总体情况", "✓"),
        ("二 主动公开", "◐"),
        ("三 申请办理", "▲"),
        ("四 复议诉讼", "●"),
        ("五 问题改进", "✓"),
        ("六 其他事项", "○"),
    ]
    assert (seen.errors, seen.warnings, seen.unfilled) == (1, 2, 2)
    assert [part.id for part in seen.parts[:2]] == ["identity", "overview"]


def test_a_final_is_not_held_against_a_ledger_that_has_moved_since(
    library: Library, tmp_path: Path
) -> None:
    make_sample_ledger(tmp_path / "示例.taizhang")
    held = read_ledger(tmp_path / "示例.taizhang")
    received = "requests.received.natural"
    _, newest = sorted(sample_reports(), key=lambda report: report.year or 0)
    id = library.add(newest.changed([newest.edit(received, 99)]))
    assert overview(library, id, held).warnings > overview(library, id).warnings
    OpenReport(library, id).keep_version(Stage.FINAL)
    seen, alone = overview(library, id, held), overview(library, id)
    assert seen.ledger == "○ 与 2025 年表三现在有 1 格不同"
    assert seen._replace(ledger="") == alone


def test_it_is_told_how_table_three_stands_to_the_ledger(library: Library, tmp_path: Path) -> None:
    make_sample_ledger(tmp_path / "示例.taizhang")
    held = read_ledger(tmp_path / "示例.taizhang")
    _, newest = sorted(sample_reports(), key=lambda report: report.year or 0)
    id = library.add(newest)
    assert overview(library, id, held).ledger == "✓ 与 2025 年表三一致"
    assert overview(library, id).ledger == "", "no ledger"
    other = library.add(newest.changed([newest.edit("requests.received.natural", 99)]))
    assert overview(library, other, held).ledger == "▲ 与 2025 年表三有 1 格不同"
    opened = OpenReport(library, other)
    opened.tally = tally_of(held, opened.report)
    opened.check()
    for finding in opened.findings:
        opened.explain(finding, "已核实。")
    assert overview(library, other, held).ledger == "✓ 与 2025 年表三有 1 格不同，已说明"
    foreign = library.add(newest.changed([newest.edit("unit", "某局")]))
    assert overview(library, foreign, held).ledger.startswith("○ 台账是“青禾县农业农村局”的")
    opened.keep_version(Stage.FINAL)
    told = overview(library, other, held).ledger
    assert told == "✓ 与 2025 年表三有 1 格不同，已说明", "the ledger has not moved since"
    read = library.add(newest, origin=ORIGIN)
    assert overview(library, read, held).ledger == "", "what was published is held against none"
