"""The check sheet of a workbook: what it says is what the review says."""

import re
from pathlib import Path

import pytest

from export import xlsx
from export.compose import compose
from export.xlsx.check_sheet import AGREES, DIFFERS, INCOMPLETE
from export.xlsx.long_texts import TALLEST
from forms.checks.finding import Case
from forms.checks.relations import Relation
from forms.editions.form_2021 import FORM as FORM_2021
from forms.editions.registry import checks_of
from forms.review import review
from forms.sign_off.reasons import Standing
from reading.sheets.goes_on import GOES_ON
from tests.builders import complete, hegang
from tests.export.xlsx.workbooks import BROKEN, book, statuses, written

BALANCE = "一 + 二 = 三（七） + 四"


def test_check_sheet_agrees_with_the_review(tmp_path: Path) -> None:
    report = complete(BROKEN | {"disputes.review.pending": None, "requests.carried_in.other": 2})
    path = written(report, tmp_path)
    relations = [check for check in checks_of(FORM_2021) if isinstance(check, Relation)]
    expected: list[tuple[str, str]] = []
    for relation in relations:
        left, right = relation.sums.sides(report)
        whole = left is not None and right is not None
        failed = any(relation.find(Case(report)))
        status = INCOMPLETE if not whole else DIFFERS if failed else AGREES
        expected.append((relation.sums.name, status))
    shown = [(name, status) for (name, _), status in statuses(path).items()]
    assert shown == expected
    assert {DIFFERS, INCOMPLETE, AGREES} == {status for _, status in expected}
    codes = {relation.code for relation in relations}
    rows = book(path)["校核意见"].iter_rows(min_row=3, values_only=True)
    assert [row[:3] for row in rows] == [
        (finding.severity.label, finding.message, finding.source)
        for finding in review(Case(report))
        if finding.code not in codes
    ]


def test_the_sheets_of_checks_are_in_words_of_the_clerk(tmp_path: Path) -> None:
    report = complete(BROKEN | {"disputes.review.pending": None})
    workbook = book(written(report, tmp_path))
    codes = {finding.code for finding in review(Case(report))}
    assert codes
    for name in ("校核", "校核意见"):
        texts = {str(cell.value) for row in workbook[name].iter_rows() for cell in row}
        assert not texts & codes
        assert not any(re.search("[a-z]{3}", text) for text in texts - {"None"})
    assert [cell.value for cell in workbook["校核"][3]] == [
        "三 申请办理", "自然人", "一 + 二 = 三（七） + 四", 3, 2, 1, DIFFERS,
    ]  # fmt: skip


def test_without_findings_there_is_no_sheet_of_them(tmp_path: Path) -> None:
    assert "校核意见" not in book(written(complete(), tmp_path)).sheetnames


def test_rows_that_fail_are_red_and_no_others(tmp_path: Path) -> None:
    sheet = book(written(complete(), tmp_path))["校核"]
    (area,) = sheet.conditional_formatting
    (rule,) = area.rules
    count = sum(isinstance(check, Relation) for check in checks_of(FORM_2021))
    assert str(area.sqref) == f"A3:G{count + 2}"
    assert rule.formula == [f'$G3="{DIFFERS}"']


@pytest.mark.parametrize("reason", ["㛃𬱖<b>&=1+1", "=1+1", "第一条。\n第二条。", "长" * 2000])
@pytest.mark.parametrize("draft", ["送审稿第 2 稿", ""])
def test_reasons_are_in_a_column_of_the_check_sheet_of_drafts_and_finals(
    reason: str, draft: str, tmp_path: Path
) -> None:
    report = complete(
        {"requests.unavailable.still_unclear.natural": 200, "requests.received.natural": 200}
    )
    findings = review(Case(report, complete({"year": 2024, "requests.carried_out.natural": 5})))
    standings = [
        Standing(findings[0], reason),
        Standing(findings[1], "旧说明", findings[1].fields[:1]),
        *map(Standing, findings[2:]),
    ]
    path = tmp_path / "a.xlsx"
    document = compose(report, draft=draft, standings=standings)
    xlsx.write(document, path)
    assert xlsx.differences(document, path) == []
    rows = list(book(path)["校核意见"].iter_rows(min_row=2, values_only=True))
    assert rows[0] == ("类别", "意见", "依据", "说明")
    reasons: list[str] = []
    for label, _, _, part in rows[1:]:
        if label == GOES_ON:
            reasons[-1] += part or ""
        else:
            reasons.append(part or "")
    lapsed = "原说明（数据已改动，须重新说明）：旧说明"
    assert reasons == [reason, lapsed, *[""] * (len(findings) - 2)]
    assert all(
        (row.height or 0) <= TALLEST for row in book(path)["校核意见"].row_dimensions.values()
    )


def test_hegang_fails_in_two_columns(tmp_path: Path) -> None:
    path = written(hegang(), tmp_path)
    assert [key for key, status in statuses(path).items() if status != AGREES] == [
        ("自然人", BALANCE),
        ("总计", BALANCE),
    ]
