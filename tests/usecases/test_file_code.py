"""The code that is worked out from a file of any format is the report's, whatever stands in it."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from export.compose import compose
from export.formats import FORMATS
from forms.report import Report
from forms.sign_off.content_code import content_code
from tests.builders import stated_totals
from tests.strategies import balanced
from usecases.exported import Reading, read_file

HEADING = "五、存在的主要问题及改进情况"
#: Texts that look like what stands around them, with white space of every kind.
LINES = [
    "（一）主动公开。全年公开3条。",
    HEADING,
    "二、主动公开政府信息情况",
    "测试县测试局",
    "2026年1月16日",
    "　　<b>&amp;=1+1 “引号” ",
    "",
    "1．A b",
    "㛃𬱖",
]


def texts() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(LINES), max_size=5).map("\n".join)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Make a report with any figures and texts; some totals stated, of which one is wrong."""
    report = draw(balanced())
    if draw(st.booleans()):
        report = stated_totals(report)
    changes = {id: draw(texts()) for id in ("text.overview", "text.problems")}
    changes["text.preamble"] = draw(st.sampled_from(["", "前言。\n第二段。", HEADING]))
    changes["unit"] = draw(st.sampled_from(["测试县测试局", "A 局", "2024年局"]))
    values = [report.edit(id, text) for id, text in changes.items()]
    total = draw(st.sampled_from([None, 7]))
    return report.changed([*values, report.edit("disputes.review.total", total)])


def reading(report: Report, format: str, folder: Path, draft: str = "") -> Reading:
    """Export the report and read the file back, as verify does."""
    path = folder / f"a{FORMATS[format].suffix}"
    FORMATS[format].writer().write(compose(report, draft=draft), path)
    found = read_file(path).reading
    assert found
    return found


#: Made anew for each format; a failure is told as it is: making it smaller takes minutes.
BY_FORMAT = settings(
    deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate]
)
COUNTS = {"json": 60, "html": 40, "xlsx": 10, "docx": 15, "pdf": 4}


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_of_any_report_gives_its_code(
    format: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("codes")

    @settings(BY_FORMAT, max_examples=COUNTS[format], derandomize=True)
    @given(reports())
    def holds(report: Report) -> None:
        found = reading(report, format, folder)
        assert (found.leftover, found.code) == ([], content_code(report))

    holds()
