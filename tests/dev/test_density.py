"""The mirror shows what it says: how long, how wide and how packed code is."""

import runpy
from typing import Any

import pytest

from tests.places import REPOSITORY

SCRIPT = REPOSITORY / "dev" / "density.py"
PACKED = '''"""A module."""

# A comment is no line of code.
squares = [[x * y for x in range(3)] for y in range(3)]
sign = 1 if squares else -1
'''
LONG = "def f():\n" + "    pass\n" * 50
WIDE = f'"""{"年" * 50}"""\n'


def figures(*sources: str) -> dict[str, float]:
    measured: Any = runpy.run_path(str(SCRIPT))["figures"](sources)
    return {name: round(value, 1) for name, value in measured._asdict().items()}


def test_comprehensions_and_conditional_expressions_are_of_1000_lines_of_code() -> None:
    found = figures(PACKED)
    assert found["comprehensions"] == round(2000 / 3, 1)
    assert found["nested_comprehensions"] == round(1000 / 3, 1)
    assert found["conditional_expressions"] == round(1000 / 3, 1)


def test_a_function_of_51_lines_is_long() -> None:
    assert figures(LONG)["long_functions"] == 100
    assert figures(LONG.removesuffix("    pass\n"))["long_functions"] == 0


def test_a_chinese_character_is_two_columns_wide() -> None:
    found = figures(WIDE, PACKED)
    assert found["wide_lines"] == round(100 / 6, 1)
    assert figures(WIDE)["mean_width"] == 106


def test_lengths_are_those_of_modules() -> None:
    found = figures("x = 1\n", "x = 1\n" * 2, "x = 1\n" * 30)
    assert found["median_lines"] == 2
    assert found["ninth_decile"] == 30


def test_the_table_has_the_rooms_beside_the_anchors(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(SCRIPT))["main"](["storage", "main.py"])
    first, *rows = capsys.readouterr().out.splitlines()
    assert first.split()[0] == "median"
    assert [row.split()[0] for row in rows[:3]] == ["storage", "main.py", "all"]
    assert "gaphor/gaphor" in rows[4]
    assert {len(row) for row in rows} == {len(first)}
