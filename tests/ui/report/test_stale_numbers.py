"""How many numbers of the texts are out of date is known without looking where nothing is amiss."""

from forms.report import Edit, Report
from storage.history import How
from storage.library import Library
from tests.builders import OVERVIEW, complete
from ui.report.session import Session
from ui.report.text_numbers import stale_numbers

TEXT = "text.overview"
CELLS = ("requests.received.natural", "requests.granted.natural", "disputes.review.upheld")
SAID = (
    "无",
    "全年收到政府信息公开申请3件，同比增长50%，行政复议维持1件。",
    "全年收到政府信息公开申请近3件，比上年增加1件；2024年收到2件。",
    "未收到政府信息公开申请。行政复议1件，其中维持1件；自然人3件，予以公开3件。",
)


def test_it_is_what_is_found_by_looking(library: Library) -> None:
    library.add(complete({CELLS[0]: 2, CELLS[1]: 2}, year=2024))
    session = Session(library, library.add(complete()))
    found = set()
    for said in SAID:
        session.carry_out([session.report.edit(TEXT, OVERVIEW + said)], How.TYPED)
        for figures in ((0, 0, 0), (3, 3, 1), (4, 4, 1), (3, 3, 0), (2, 2, 2)):
            session.carry_out(_edits(session.report, figures), How.TYPED)
            assert stale_numbers(session) == session.rewriting().numbers
            found.add(stale_numbers(session))
    assert found == {0, 1, 2}, "of each there were some"


def _edits(report: Report, figures: tuple[int, ...]) -> list[Edit]:
    return [report.edit(id, figure) for id, figure in zip(CELLS, figures, strict=True)]
