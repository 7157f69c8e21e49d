"""A rare character in the preview: without a font there are no pages, with one there are."""

from pathlib import Path

import pytest

from export import stand_ins
from forms.checks.finding import Severity
from tests.builders import complete
from tests.export.made_fonts import RARE, made
from tests.ui.clerk import PATIENCE
from tests.ui.conftest import OpenReports
from tests.ui.preview.previewed import preview


def test_a_font_that_is_installed_meanwhile_counts_when_the_page_is_shown_again(
    open_reports: OpenReports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "Fonts"
    installed.mkdir()
    monkeypatch.setattr(stand_ins, "folders", lambda: iter([installed]))
    clerk = open_reports(complete({"text.other_matters": f"由{RARE}同志负责。"}))
    page = preview(clerk)
    assert page.view.note.startswith("现在没有预览：下面的字没有字体可以显示。请换成别的写法，或者")
    assert f"六、其他需要报告的事项：“{RARE}”（U+20BB7）" in page.view.note
    (finding,) = clerk.session.findings
    assert finding.severity is Severity.WARNING
    made(installed / "simsunb.ttf", RARE)
    clerk.open_step(clerk.view.steps[0].name)
    clerk.open_step(clerk.view.steps[-1].name)
    clerk.qtbot.waitUntil(lambda: page.printable is not None, timeout=PATIENCE)
    assert page.message == ""
    (finding,) = clerk.session.findings
    assert finding.severity is Severity.HINT
