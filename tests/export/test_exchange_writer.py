"""JSON: the exchange form on disk, and its proof."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from export import exchange_writer
from export.compose import compose
from forms.choice import Choice
from forms.exchange import from_exchange, to_exchange
from forms.prose.choices import place_of
from tests.builders import complete

REPORT = complete(
    {
        "unit": "㛃𬱖局",
        "disclosure.fees.amount": Decimal("59237.2449"),
        "requests.received.natural": None,
        "disclosure.permits.decisions": "无",
    }
)


def test_file_holds_the_exchange_form(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    exchange_writer.write(compose(REPORT), path)
    text = path.read_text("utf-8")
    assert json.loads(text) == to_exchange(REPORT)
    assert from_exchange(json.loads(text)).values == REPORT.values
    assert "㛃𬱖局" in text
    assert text.endswith("}\n")
    assert exchange_writer.differences(compose(REPORT), path) == []


def test_what_was_said_of_numbers_is_a_note_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    report = complete({"text.overview": "收到申请公开12件。"})
    place = place_of(report.text("text.overview"), "text.overview", 6)
    assert place
    report.choose(Choice(place, ("requests.received.total",)))
    exchange_writer.write(compose(report), path)
    assert exchange_writer.differences(compose(report), path) == []
    assert from_exchange(json.loads(path.read_text("utf-8"))).choices == report.choices
    report.choose(Choice(place, ()))
    assert len(exchange_writer.differences(compose(report), path)) == 1


def test_same_report_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        exchange_writer.write(compose(REPORT), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            '"59237.2449"',
            '"59237.245"',
            'cells disclosure.fees.amount：应为 "59237.2449"，读到 "59237.245"',
        ),
        (
            '"requests.received.natural": null',
            '"requests.received.natural": 0',
            "应为 null，读到 0",
        ),
        (
            '"requests.received.business": 0',
            '"requests.received.business": "0"',
            '应为 0，读到 "0"',
        ),
        ('"requests.received.business": 0,', "", "应为 0，读到 没有这一项"),
        ('"cells": {', '"cells": {"more": 1, ', "more：应为 没有这一项，读到 1"),
        ('"cells": {', '"cells": [', "读不出来"),
    ],
)
def test_each_change_is_noticed(old: str, new: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    exchange_writer.write(compose(REPORT), path)
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    (line,) = exchange_writer.differences(compose(REPORT), path)
    assert told in line
