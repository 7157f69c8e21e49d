"""The check sheet of a workbook: what it says is what the review says."""

from pathlib import Path

import pytest

from export import xlsx
from export.compose import compose
from export.xlsx.check_sheet import AGREES, DIFFERS, INCOMPLETE
from forms.checks.finding import Case
from forms.checks.relations import Relation
from forms.editions.form_2021 import FORM as FORM_2021
from forms.editions.registry import checks_of
from forms.review import review
from forms.sign_off.reasons import Standing
from tests.builders import complete, hegang
from tests.export.xlsx.workbooks import BROKEN, book, statuses, written


def test_check_sheet_agrees_with_the_review(tmp_path: Path) -> None:
    report = complete(BROKEN | {"disputes.review.pending": None, "requests.carried_in.other": 2})
    path = written(report, tmp_path)
    relations = [check for check in checks_of(FORM_2021) if isinstance(check, Relation)]
    expected = {}
    for relation in relations:
        left, right = relation.sums.sides(report)
        whole = left is not None and right is not None
        failed = any(relation.find(Case(report)))
        expected[relation.code, relation.sums.name] = (
            INCOMPLETE if not whole else DIFFERS if failed else AGREES
        )
    assert statuses(path) == expected
    assert {DIFFERS, INCOMPLETE, AGREES} == set(expected.values())
    others = [
        row[:3]
        for row in book(path)["校核"].iter_rows(min_row=len(relations) + 6, values_only=True)
    ]
    assert others == [
        (finding.severity.label, finding.message, finding.code)
        for finding in review(Case(report))
        if finding.code not in {relation.code for relation in relations}
    ]


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
    rows = [
        row
        for row in book(path)["校核"].iter_rows(values_only=True)
        if row[2] in ("代码", *(finding.code for finding in findings))
    ]
    assert rows[-len(findings) - 1][:4] == ("类别", "意见", "代码", "说明")
    assert [row[3] for row in rows[-len(findings) :]][:2] == [
        reason,
        "原说明（数据已改动，须重新说明）：旧说明",
    ]
    assert {row[3] for row in rows[-len(findings) + 2 :]} == {None}


def test_hegang_fails_in_two_columns(tmp_path: Path) -> None:
    path = written(hegang(), tmp_path)
    assert [key for key, status in statuses(path).items() if status != AGREES] == [
        ("requests.balance", "自然人"),
        ("requests.balance", "总计"),
    ]
