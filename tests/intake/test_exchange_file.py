"""Reading exchange JSON: what is no report is refused with one clear line."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from forms.exchange import to_exchange
from intake.errors import IntakeError
from intake.exchange_file import MAX_BYTES, read_exchange
from tests.builders import complete
from tests.places import REPOSITORY, SHARED

GOOD: dict[str, Any] = {
    "format": "2021",
    "unit": "测试局",
    "year": 2021,
    "cells": {"requests.received.natural": 9},
}


def file(folder: Path, content: object) -> Path:
    """Write ``content``: bytes and text as they are, anything else as JSON."""
    path = folder / "年报.json"
    if not isinstance(content, bytes | str):
        content = json.dumps(content)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_report_is_read(tmp_path: Path) -> None:
    report = complete({"requests.received.natural": 9})
    assert read_exchange(file(tmp_path, to_exchange(report))).values == report.values


def test_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    assert read_exchange(file(tmp_path, b"\xef\xbb\xbf" + json.dumps(GOOD).encode())).year == 2021


def test_keys_with_an_underscore_are_ignored(tmp_path: Path) -> None:
    noted = GOOD | {"_note": {"a": 1.5}, "cells": {"_note": 1.5, "requests.received.natural": 9}}
    assert read_exchange(file(tmp_path, noted)).number("requests.received.natural") == 9


def test_the_real_report_is_read() -> None:
    path = SHARED / "samples" / "hegang_2021.json"
    if not path.exists():
        pytest.skip("the real reports are not here")
    assert read_exchange(path).number("requests.received.total") == 13


def with_cell(value: object) -> dict[str, Any]:
    return GOOD | {"cells": {"requests.received.natural": value}}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "不是 JSON（第 1 行第 1 列"),
        ("{\n 'a': 1}", "不是 JSON（第 2 行第 2 列"),
        (json.dumps(GOOD) + "x", "不是 JSON"),
        (json.dumps(GOOD).encode("utf-16"), "不是 UTF-8"),
        ('{"unit": "测试局"}'.encode("gbk"), "不是 UTF-8"),
        ('{"year": 2021, "year": 2022}', "“year”出现了两次"),
        ('{"cells": {"a": 1, "a": 1}}', "“a”出现了两次"),
        ("[" * 100_000, "嵌套得太深"),
        ('{"a":' * 100_000, "嵌套得太深"),
        ('{"year": ' + "9" * 5_000 + "}", "位数多得读不了"),
        ('{"year": NaN}', "NaN"),
        ('{"year": -Infinity}', "-Infinity"),
        (with_cell(9.0), "小数（金额请写成字符串）"),
        (json.dumps(with_cell(9)).replace("9}", "1e400}"), "小数"),
        (with_cell(True), "真假值"),
        (with_cell([9]), "数组"),
        (
            GOOD | {"cells": {"requests.received.nobody": 1}},
            "没有名为 cells.requests.received.nobody 的项目",
        ),
        (GOOD | {"more": 1}, "没有名为 more 的项目"),
        (GOOD | {"cells": [1]}, "cells 应是一个 JSON 对象"),
        (GOOD | {"year": 3000}, "2008 至 2099"),
        (GOOD | {"year": "2021"}, "year 应是"),
        (GOOD | {"year": 10**30}, "2008 至 2099"),
        (GOOD | {"format": "1999"}, "不认识的格式版本 1999"),
        (GOOD | {"format": 2021}, "不认识的格式版本 2021"),
        (GOOD | {"kind": "school"}, "kind 应是 department 或 government"),
        (GOOD | {"date": "2022-02-30"}, "date 读不懂"),
        (GOOD | {"unit": "局" * 600}, "unit 读不懂：文字过长"),
        ({"format": "2021"}, "缺少 unit、year、cells"),
        ([GOOD], "最外层应是一个 JSON 对象"),
        ("null", "最外层应是一个 JSON 对象"),
    ],
)
def test_what_is_no_report_is_refused_in_one_line(
    content: object, why: str, tmp_path: Path
) -> None:
    path = file(tmp_path, content)
    with pytest.raises(IntakeError) as refused:
        read_exchange(path)
    told = str(refused.value)
    assert why in told
    assert str(path) in told
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize("value", [-1, 10**12, "无", "14余件"])
def test_figure_that_cannot_be_is_kept_for_the_check_to_find(value: object, tmp_path: Path) -> None:
    assert read_exchange(file(tmp_path, with_cell(value))).stated(
        "requests.received.natural"
    ) == str(value)


def test_what_is_not_there_or_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="没有这个文件"):
        read_exchange(tmp_path / "没有.json")
    with pytest.raises(IntakeError, match="没有这个文件"):
        read_exchange(file(tmp_path, GOOD) / "下面.json")
    with pytest.raises(IntakeError, match="文件夹"):
        read_exchange(tmp_path)
    with pytest.raises(IntakeError, match=r"不是普通文件|没有这个文件"):
        read_exchange(Path(os.devnull))


def test_200_megabytes_are_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "大.json"
    with path.open("wb") as sparse:
        sparse.truncate(200_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda _self: pytest.fail("the file was read"))
    with pytest.raises(IntakeError, match="有 200 MB"):
        read_exchange(path)


def test_largest_file_is_still_read(tmp_path: Path) -> None:
    text = json.dumps(GOOD)
    path = file(tmp_path, text + " " * (MAX_BYTES - len(text)))
    assert read_exchange(path).year == 2021


AS_CLERK = """
import os, sys
from pathlib import Path
from intake.errors import IntakeError
from intake.exchange_file import read_exchange
os.setuid(65534)
try:
    read_exchange(Path(sys.argv[1]))
except IntakeError as error:
    sys.stdout.buffer.write(str(error).encode())
"""


@pytest.mark.skipif(
    sys.platform == "win32" or getattr(os, "geteuid", int)() != 0, reason="needs to change the user"
)
def test_no_permission_is_said(tmp_path: Path) -> None:
    path = file(tmp_path, GOOD)
    path.chmod(0)
    for parent in path.parents[:3]:
        parent.chmod(0o755)
    told = subprocess.run(
        [sys.executable, "-c", AS_CLERK, str(path)],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
    ).stdout.decode()
    assert "没有读取权限" in told
