"""check: a line or a JSON object for each finding, and what the exit status tells."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from forms.checks.finding import Case, Finding, Severity
from forms.review import review
from forms.texts.span import Span
from tests.builders import OVERVIEW, complete, hegang
from tests.cli.runs import FIRST, SECOND, run, saved


def test_check_prints_a_line_for_each_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = complete(
        {
            "requests.received.natural": 9,
            "requests.otherwise.misc.legal": 2,
            "requests.carried_in.legal": 2,
        }
    )
    assert run("check", saved(report, tmp_path)) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        f"{finding.severity.label} {finding.code} {finding.message}"
        for finding in review(Case(report))
    ]
    assert "必改 requests.balance 自然人：一 9 + 二 0 = 9，三（七）0 + 四 0 = 0，差 9" in lines
    assert any(line.startswith("提示 requests.misc ") for line in lines)


def test_check_without_errors_is_clean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hint = complete({"requests.otherwise.misc.legal": 2, "requests.carried_in.legal": 2})
    assert run("check", saved(hint, tmp_path)) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert run("check", saved(complete(), tmp_path)) == 0
    assert capsys.readouterr().out == "没有发现问题\n"


def test_check_with_last_year(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    last = saved(
        complete({"requests.carried_out.natural": 1, "requests.received.natural": 1}, year=2024),
        tmp_path,
        "a",
    )
    assert run("check", saved(complete(), tmp_path), "--previous", last) == 0
    lines = capsys.readouterr().out.splitlines()
    assert (
        lines[0]
        == "须说明 continuity.carried_in 自然人：上年结转 0，上年年报的结转下年度继续办理是 1，差 1"
    )
    assert len(lines) == 2  # and the total


def test_check_json_is_a_list_of_findings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fee = complete(
        {
            "disclosure.fees.amount": Decimal("0.5"),
            "text.other_matters": "收取信息处理费2万元。",
            "requests.received.natural": 9,
            "text.problems": None,
        }
    )
    assert run("check", "--json", saved(fee, tmp_path)) == 1
    found = {item["code"]: item for item in json.loads(capsys.readouterr().out)}
    keys = ["code", "severity", "cells", "message", "left", "right"]
    assert list(found["requests.balance"]) == keys
    assert list(found["fees.unit"]) == [*keys, "span"]
    assert (found["fees.unit"]["severity"], found["fees.unit"]["cells"]) == (
        "warning",
        ["disclosure.fees.amount"],
    )
    assert (found["fees.unit"]["left"], found["fees.unit"]["right"]) == ("0.5", "2")
    assert (found["requests.balance"]["left"], found["requests.balance"]["right"]) == (9, 0)
    assert (found["section.missing"]["left"], found["section.missing"]["right"]) == (None, None)
    assert found["fees.unit"]["span"] == {"section": "other_matters", "start": 2, "end": 10}
    assert found["section.missing"]["span"] == {"section": "problems", "start": 0, "end": 0}


def test_several_places_of_a_finding_are_all_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    spans = (Span("text.overview", 0, 2), Span("text.problems", 1, 3))
    finding = Finding("text.marks", Severity.WARNING, ("text.overview",), "", "", spans=spans)
    monkeypatch.setattr("cli.check.review", lambda _: [finding])
    assert run("check", "--json", saved(complete(), tmp_path)) == 0
    (item,) = json.loads(capsys.readouterr().out)
    assert item["span"] == {"section": "overview", "start": 0, "end": 2}
    assert item["spans"] == [item["span"], {"section": "problems", "start": 1, "end": 3}]


def test_check_json_of_a_clean_report_is_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", SECOND, "--previous", FIRST, "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_check_finds_the_two_table_errors_of_hegang(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", saved(hegang(), tmp_path), "--json") == 1
    tables = [
        item for item in json.loads(capsys.readouterr().out) if item["code"] != "section.missing"
    ]
    assert [(item["code"], item["severity"], item["left"], item["right"]) for item in tables] == [
        ("requests.balance", "error", 9, 10),
        ("requests.balance", "error", 13, 14),
    ]


def test_a_place_in_a_line_is_none_in_a_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    spans = (Span("unit", 0, 2),)
    finding = Finding("text.glyph", Severity.WARNING, ("unit",), "", "", spans=spans)
    monkeypatch.setattr("cli.check.review", lambda _: [finding])
    assert run("check", "--json", saved(complete(), tmp_path)) == 0
    (item,) = json.loads(capsys.readouterr().out)
    assert "span" not in item


def test_check_knows_the_fonts_at_hand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = complete(
        {"text.overview": f"（一）主动公开。\ue000条。{OVERVIEW}", "text.problems": "𠮷" * 10}
    )
    assert run("check", saved(report, tmp_path), "--json") == 1
    found = json.loads(capsys.readouterr().out)
    assert [(each["code"], each["severity"]) for each in found] == [
        ("text.glyph", "error"),
        ("text.glyph", "warning"),
    ]
    assert found[0]["span"] == {"section": "overview", "start": 8, "end": 9}


def test_check_takes_headings_for_no_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = complete({"text.overview": "（一）主动公开情况。\n（二）依申请公开情况。"})
    assert run("check", saved(report, tmp_path)) == 1
    assert capsys.readouterr().out == "必改 section.missing “一、总体情况”只有标题，没有内容\n"


def test_places_are_counted_in_the_text_as_it_stands_in_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "　　无其他。\n\n　　收取信息处理费200元。\n"
    report = complete({"disclosure.fees.amount": Decimal(0), "text.other_matters": text})
    run("check", "--json", saved(report, tmp_path))
    (item,) = (each for each in json.loads(capsys.readouterr().out) if "span" in each)
    start, end = item["span"]["start"], item["span"]["end"]
    assert text[start:end] == "信息处理费200元"
    long = "　　" + "字" * 1200 + "\n\n"
    run("check", "--json", saved(complete({"text.overview": long}), tmp_path))
    item, *_ = (each for each in json.loads(capsys.readouterr().out) if "span" in each)
    assert long[item["span"]["start"] : item["span"]["end"]] == "字" * 1200
