"""The desk counts what the report itself counts, the ledger included, as soon as that is read."""

from pathlib import Path

from PySide6.QtWidgets import QLabel

from forms.editions.form_2021 import request
from intake.sample import sample_reports
from tests.ui.clerk import PATIENCE, children
from tests.ui.conftest import OpenReports
from tests.ui.start.test_start_page import cards
from usecases.progress import Progress
from usecases.sample_ledger import make_sample_ledger


def test_a_card_says_what_differs_from_the_ledger(
    open_reports: OpenReports, tmp_path: Path
) -> None:
    make_sample_ledger(tmp_path / "年报.taizhang")
    before, newest = sorted(sample_reports(), key=lambda report: report.year or 0)
    edits = []
    for row in ("received", "granted"):
        id = request(row, "legal")
        number = newest.number(id)
        assert isinstance(number, int)
        edits.append(newest.edit(id, number + 1))
    clerk = open_reports(before, newest.changed(edits))
    clerk.qtbot.waitUntil(lambda: clerk.session.tally is not None, timeout=PATIENCE)
    blocking = [standing for standing in clerk.session.standings if standing.blocks]
    assert {one.finding.code for one in blocking} > {"ledger.disagrees"}
    clerk.choose("首页")
    (card,) = cards(clerk)
    told = f"▲ {len(blocking)} 处须说明"
    clerk.qtbot.waitUntil(lambda: clerk.says(told, card), timeout=PATIENCE)
    shown = [label.text() for label in children(card, QLabel) if label.isVisible()]
    assert [words for words in shown if "处须说明" in words] == [told], (
        "and not what was told before"
    )
    names = [part.accessibleName() for part in card.strip.parts if part.isVisible()]
    assert len(names) == len(set(names))
    assert f"三 申请办理，{Progress.UNEXPLAINED.label}" in names
