"""overview.aspects: section one speaks of all that the form asks of it."""

import pytest

from forms.checks.aspects import AspectsCovered
from forms.editions.aspects_2021 import ASPECTS
from tests.builders import complete
from tests.forms.checks.finds import messages

CHECK = AspectsCovered("text.overview", "一、总体情况", ASPECTS)
HEADED = (
    "2025年，本局依法公开。\n"
    "（一）主动公开情况。在网站平台发布信息30条，接受群众监督。\n"
    "（二）依申请公开情况。未收到申请。\n"
    "（三）政府信息管理情况。落实三审制度。\n"
    "（四）平台建设情况。新设专栏2个。\n"
    "（五）监督保障情况。举办培训1次。"
)


def missing(text: str | None) -> str:
    """Return what is said to be missing, empty for nothing."""
    found = messages(CHECK, complete({"text.overview": text}))
    return "".join(found).removeprefix("“一、总体情况”没有写到").removesuffix("情况")


def without(number: str) -> str:
    return "\n".join(line for line in HEADED.split("\n") if f"（{number}）" not in line)


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        (HEADED, ""),
        (HEADED.replace("情况。", "\n"), ""),
        (HEADED.replace("（", "").replace("）", "是"), ""),
        (HEADED.replace("（", "").replace("）", "．"), ""),
        (HEADED.replace("（四）平台建设", "（四）打造公开新阵地"), ""),
        (HEADED.replace("（五）监督保障", "（五）加强组织领导"), ""),
        (HEADED.replace("（三）政府信息管理", "（三）政府信息资源管理"), ""),
        (without("三"), "政府信息管理"),
        (without("四"), "平台建设"),
        (without("五"), "监督保障"),
    ],
)
def test_headings_name_the_aspects(text: str, left_out: str) -> None:
    assert missing(text) == left_out


def test_a_term_of_the_form_anywhere_is_enough() -> None:
    assert missing(without("五") + "\n在监督保障方面，举办培训1次。") == ""


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("公开信息30条，未收到申请。信息由办公室统一管理，依托县政府网站发布，每月自查。", ""),
        ("公开信息30条，未收到申请。落实先审后发，用好公众号，举办培训1次。", ""),
        (
            "公开信息30条，未收到申请，切实保障群众知情权、监督权。",
            "政府信息管理、平台建设、监督保障",
        ),
        ("认真履行职责。", "主动公开、依申请公开、政府信息管理、平台建设、监督保障"),
        (None, ""),
        ("　\n", ""),
        ("（一）主动公开情况。\n（二）依申请公开情况。", ""),  # section.missing says that
    ],
)
def test_without_headings_the_text_speaks_of_them(text: str | None, left_out: str) -> None:
    assert missing(text) == left_out
