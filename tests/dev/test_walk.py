"""The walk: a made-up report from the first start to 定稿 in a real window, by the mouse."""

import os
import subprocess
import sys

import pytest

from tests.places import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "dev"))

from walk import stage
from walk.decisions import CHECKED, Way, decide
from walk.scene import plain

needs_a_screen = pytest.mark.skipif(bool(stage.lacking()), reason=f"lacks {stage.lacking()}")


@needs_a_screen
def test_a_report_goes_from_the_first_start_to_its_files() -> None:
    walked = subprocess.run(
        [sys.executable, "-m", "dev.walk", "--hand", "mouse"],
        cwd=REPOSITORY,
        env={**os.environ, "QT_LOGGING_RULES": "*.debug=false"},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert walked.returncode == 0, walked.stdout + walked.stderr
    assert "写出的与填入的一致" in walked.stdout
    assert "出来了没有要的对话框" not in walked.stdout


def test_the_carried_over_is_what_is_mended_where_the_balance_is_off() -> None:
    offered = ["建议：本年新收·自然人 改成 10", "建议：结转下年·自然人 改成 0"]
    decision = decide("必改：自然人：一 9 + 二 0 = 9，三（七）9 + 四 1 = 10，差 1", offered)
    assert (decision.way, decision.words) == (Way.ADOPT, offered[1])


def test_what_offers_nothing_is_explained() -> None:
    decision = decide("须说明：某事与常理不符", [])
    assert (decision.way, decision.words) == (Way.EXPLAIN, CHECKED)


def test_a_name_is_told_without_its_letter_and_dots() -> None:
    assert plain("提交送审(&S)…") == plain("提交送审(S)") == "提交送审"
