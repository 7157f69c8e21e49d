"""The bill of materials: what is in the program, in a form that other programs read."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from installer import bom
from resources import VERSION

MADE = datetime(2026, 1, 26, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with what three components say of themselves."""
    for name, licence in {
        "lxml": "License: BSD-3-Clause",
        "et_xmlfile": "License-Expression: MIT",
        "charset-normalizer": "License: MIT",
    }.items():
        info = tmp_path / "_internal" / f"{name}-1.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Name: {name}\n{licence}\n")
    return tmp_path


def components(text: str) -> dict[str, Any]:
    return {each["name"]: each for each in json.loads(text)["components"]}


def test_a_wheel_is_named_with_version_licence_and_digest(folder: Path) -> None:
    found = components(bom.bill(folder, {}, MADE))
    pins = (bom.ROOT / "installer" / "windows-wheels.txt").read_text("utf-8")
    lxml = found["lxml"]
    assert f"lxml=={lxml['version']} --hash=sha256:{lxml['hashes'][0]['content']}" in pins
    assert lxml["licenses"] == [{"license": {"id": "BSD-3-Clause"}}]
    assert found["et_xmlfile"]["purl"] == "pkg:pypi/et-xmlfile@2.0.0"


def test_what_does_not_ship_is_not_named(folder: Path) -> None:
    found = components(bom.bill(folder, {}, MADE))
    assert {"charset-normalizer", "setuptools", "reportlab"} & set(found) == set()
    assert "pyinstaller" in found  # the beginning of both .exe


def test_a_version_is_stated_where_it_is_known(folder: Path) -> None:
    found = components(bom.bill(folder, {"SQLite": "3.45.1"}, MADE))
    assert found["SQLite"]["version"] == "3.45.1"
    assert "version" not in found["bzip2"]


def test_the_bill_is_the_same_each_time_and_of_this_version(folder: Path) -> None:
    text = bom.bill(folder, {}, MADE)
    assert bom.bill(folder, {}, MADE) == text
    told = json.loads(text)["metadata"]
    assert told["component"]["version"] == VERSION
    assert told["timestamp"].startswith("2026-01-26T00:00:00")
