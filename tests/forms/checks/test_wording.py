"""overview.government, overview.length: what section one must speak of, how long it may be."""

import pytest

from forms.checks.wording import GovernmentReports, LengthAdvised, count_characters
from tests.builders import complete
from tests.forms.checks.finds import finds, messages, sides

GOVERNMENT = GovernmentReports(
    "text.overview", (("工作考核", "考核"), ("社会评议", "评议"), ("责任追究", "追责", "问责"))
)
LENGTH = LengthAdvised("text.overview", "一、总体情况", 1000)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("开展工作考核、社会评议，未发生责任追究。", None),
        ("年度考核、公众评议、追责情况如下。", None),
        ("开展工作考核。", "社会评议、责任追究"),
        ("做了很多工作。", "工作考核、社会评议、责任追究"),
        ("考核与问责。", "社会评议"),
        (None, None),  # section.missing says that
    ],
)
def test_government_reports_its_duties(text: str | None, missing: str | None) -> None:
    found = messages(GOVERNMENT, complete({"text.overview": text, "kind": "government"}))
    assert found == ([f"政府的年度报告应写明{missing}情况，总体情况中没有写到"] if missing else [])


@pytest.mark.parametrize("kind", ["department", None])
def test_others_need_not_report_them(kind: str | None) -> None:
    assert finds(GOVERNMENT, complete(kind=kind)) == []


@pytest.mark.parametrize(
    ("length", "expected"), [(0, []), (1000, []), (1100, []), (1101, [(1101, 1000)])]
)
def test_length_is_about_a_thousand(length: int, expected: object) -> None:
    assert sides(LENGTH, complete({"text.overview": "字" * length or None})) == expected


def test_white_space_does_not_count() -> None:
    assert count_characters("　　一 二\n三\t。") == 4
    assert finds(LENGTH, complete({"text.overview": "字\n" * 1100})) == []
