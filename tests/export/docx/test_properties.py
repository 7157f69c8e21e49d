"""What the file says of itself."""

from datetime import UTC, date, datetime
from pathlib import Path

import docx as library
import pytest
from docx.opc.coreprops import CoreProperties

from export import docx
from export.compose import compose
from forms.values import Value
from tests.builders import complete
from tests.export.docx.packages import written


def properties(folder: Path, **changes: Value) -> CoreProperties:
    path = written(compose(complete(changes)), folder)
    found: CoreProperties = library.Document(str(path)).core_properties
    return found


def test_properties(tmp_path: Path) -> None:
    found = properties(tmp_path)
    assert found.title == "测试县测试局2025年政府信息公开工作年度报告"
    assert (found.author, found.last_modified_by) == ("测试县测试局", "测试县测试局")
    assert found.subject == complete().form.name
    assert found.language == "zh-CN"
    assert found.keywords == f"内容码 {compose(complete()).code}"


def test_long_name_is_cut_to_what_a_property_holds(tmp_path: Path) -> None:
    assert properties(tmp_path, unit="<" * 300).author == "<" * 255


@pytest.mark.parametrize(
    ("day", "noted"),
    [
        (date(2026, 1, 16), datetime(2026, 1, 16, tzinfo=UTC)),
        (None, datetime(1980, 1, 1, tzinfo=UTC)),
        ("正月十六", datetime(1980, 1, 1, tzinfo=UTC)),
    ],
)
def test_file_is_dated_like_its_report(day: Value, noted: datetime, tmp_path: Path) -> None:
    found = properties(tmp_path, date=day)
    assert found.created == found.modified == noted


@pytest.mark.parametrize("day", [None, "正月十六"])
def test_report_without_a_date_is_written(day: Value, tmp_path: Path) -> None:
    undated = compose(complete({"date": day}))
    assert docx.differences(undated, written(undated, tmp_path)) == []
