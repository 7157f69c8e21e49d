"""预览: whatever is done in whatever order, pages in sight are those of the report as it stands."""

from pathlib import Path
from random import Random

import pytest
from PySide6.QtTest import QTest

from export import pdf
from export.errors import MissingGlyphs
from storage.history import How
from storage.sign_off import Stage
from tests.builders import complete
from tests.ui.clerk import PATIENCE, Clerk
from tests.ui.conftest import OpenReports
from tests.ui.preview.previewed import preview
from ui.preview.preview_page import PreviewPage

STEPS = 40
TEXTS = ("第一种写法，字数足够。", "第二种写法，字数也够。", "打印不出的字𪚥，字数也够。")


def act(clerk: Clerk, page: PreviewPage, chance: Random) -> None:
    """Do one of the things that change what is to be printed, or go away and come back."""
    match chance.randrange(6):
        case 0 | 1:
            edit = clerk.session.report.edit("text.problems", chance.choice(TEXTS))
            clerk.session.apply([edit], How.PROPOSAL, "采用建议")
        case 2:
            page.is_draft = not page.is_draft
        case 3:
            clerk.session.undo()
        case 4:
            clerk.session.keep_version(Stage.DRAFT)
        case _:
            clerk.open_step(chance.choice(["校核", "五 问题改进"]))
            QTest.qWait(chance.randrange(200))
    clerk.open_step("预览与导出")


def fresh(page: PreviewPage, path: Path) -> bytes | None:
    """Return the pages as they are made anew; None where they cannot be."""
    try:
        pdf.write(page.document(), path)
    except MissingGlyphs:
        return None
    return path.read_bytes()


def is_settled(page: PreviewPage) -> bool:
    return page.printable is not None or page.view.note.startswith("现在没有预览")


@pytest.mark.parametrize("seed", [1, 2])
def test_pages_are_of_the_report_as_it_stands(
    open_reports: OpenReports, tmp_path: Path, seed: int
) -> None:
    chance = Random(seed)
    clerk = open_reports(complete({"text.problems": TEXTS[0]}))
    page = preview(clerk)
    shown = 0
    for step in range(STEPS):
        act(clerk, page, chance)
        if step % 3:
            QTest.qWait(chance.randrange(500))
        else:
            clerk.qtbot.waitUntil(lambda: is_settled(page), timeout=PATIENCE)
        if page.printable is None:
            assert page.view.page_rects() == []
            assert page.view.note
        else:
            shown += 1
            assert page.view.note == ""
            assert page.printable.data == fresh(page, tmp_path / "neu.pdf")
    assert shown > 3
