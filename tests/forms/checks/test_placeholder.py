"""text.placeholder: blanks and remarks of a model text."""

import pytest

from forms.checks.finding import Case, Finding
from forms.checks.placeholder import NothingUnfilled
from forms.mending import proposals
from tests.builders import complete

ID = "text.overview"
CHECK = NothingUnfilled(ID)


def found(text: str) -> list[Finding]:
    return list(CHECK.find(Case(complete({ID: text}))))


def what(finding: Finding) -> str:
    """Return what is said, without the words that it is said of."""
    return finding.message.partition("，见：")[0]


def told(text: str) -> list[tuple[str, str]]:
    return [
        ("+".join(text[span.start : span.end] for span in finding.spans), what(finding))
        for finding in found(text)
    ]


REMARKS = [
    "（请根据实际情况填写）",
    "（此处由各单位自行填写，200字以内）",
    "（根据本单位实际情况填写）",
    "【注：请各单位按实际简述】",
    "（如实填报）",
    "（待补充）",
    "（填表说明：没有的请写无）",
    "（单位名称）",
    "请结合本单位实际情况填写",
    "单击此处输入文字",
]


@pytest.mark.parametrize("remark", REMARKS)
def test_a_remark_of_the_model_is_told_and_can_go(remark: str) -> None:
    text = f"公布信息。{remark}受理申请。"
    assert told(text) == [(remark, f"“{remark}”是范本里的填写提示，请换成实际内容或删去")]
    case = Case(complete({ID: text}))
    (offered,) = proposals(case, found(text)[0])
    assert case.changed(offered.edits).report.text(ID) == "公布信息。受理申请。"
    assert offered.message == f"删去\u00a0{remark}"


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("公布信息XX条。", "XX"),
        ("××县某局公布信息。", "××"),
        ("由xx负责审核。", "xx"),
        ("收到X件，办结2件。", "X"),
        ("收到____件。", "____"),
        ("20××年，公布信息。", "20××"),
        ("202X年，公布信息。", "202X"),
        ("2024年 月 日起施行。", " 月 日"),
        ("收到？件。", "？"),
        ("公布○○条，受理**件。", "○○+**"),
        ("某某县公布信息。", "某某"),
        ("依据《》公布。", "《》"),
        ("依据条例（ ）公布。", "（ ）"),
    ],
)
def test_a_blank_is_told(text: str, blank: str) -> None:
    first = blank.partition("+")[0].strip()
    assert told(text) == [(blank, f"“{first}”处没有填写")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("全年共主动公开条。", "共主动公开条"),
        ("编辑发布信息条，受理2件。", "信息条"),
        ("共收到政府信息公开申请件，办结2件。", "共收到政府信息公开申请件"),
        ("收到申请  件。", "申请  件"),
        ("制发行政规范性文件件，废止1件。", "规范性文件件"),
        ("作出行政处罚决定件。", "作出行政处罚决定件"),
        ("引发行政复议起。", "引发行政复议起"),
        ("组织业务培训次。", "组织业务培训次"),
        ("收取信息处理费元。", "处理费元"),
        ("同比增长%，居首位。", "增长%"),
    ],
)
def test_a_unit_without_its_number_is_told(text: str, words: str) -> None:
    assert told(text) == [(words, f"“{words}”里没有数字")]


def test_blanks_of_one_sentence_are_one_finding() -> None:
    text = "XX局公布信息XX条，受理XX件。管理XX次。"
    assert [words for words, _ in told(text)] == ["XX+XX+XX", "XX"]


@pytest.mark.parametrize(
    "text",
    [
        "主动公开条例宣传信息12条、文章3篇。",
        "文件、信件、申请件、案件齐全；身份、月份、备份无误；今日头条，层次，首次。",
        "收到依申请公开件，当日登记；主动公开件，按月归档。",
        "申请表（由申请人填写）可下载，出生年月日须填。",
        "见www.xx.gov.cn/xxgk，邮箱xx_zf__gk@126.com，“XX”模式，XX村村民李XX。",
        "《办法》（根据2023年决定修改）已公布（详见附件）。",
        "增长12%，占100%。组织3次培训，作出2项行政处罚决定。",
        "XXI、1+X证书、3×4件，二○○八年，138****0000，**条例**，申请人王某某单位已答复。",
    ],
)
def test_words_and_names_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_at_most_twenty_are_told() -> None:
    assert len(found("公布XX条。" * 300)) == 20
