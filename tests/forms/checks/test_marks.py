"""text.marks: marks alone, half-width, one upon the other, and paragraphs that end in a comma."""

import pytest

from forms.checks.finding import Case, Finding
from forms.checks.marks import MarksInOrder
from forms.mending import proposals
from forms.texts.span import Span
from tests.builders import complete

ID = "text.overview"
CHECK = MarksInOrder(ID)


def found(text: str) -> list[Finding]:
    return list(CHECK.find(Case(complete({ID: text}))))


def what(finding: Finding) -> str:
    """Return what is said, without the words that it is said of."""
    return finding.message.partition("，见：")[0]


def told(text: str) -> list[tuple[str, str]]:
    """Return the marks of each finding with what is said of them."""
    return [
        ("".join(text[span.start : span.end] for span in finding.spans), what(finding))
        for finding in found(text)
    ]


def offered(text: str) -> list[str]:
    """Return the text after each proposal for the first finding."""
    case = Case(complete({ID: text}))
    return [
        case.changed(proposal.edits).report.text(ID) for proposal in proposals(case, found(text)[0])
    ]


NO_RIGHT, NO_LEFT = "左引号没有对应的右引号", "右引号没有对应的左引号"
ALONE = [
    ("坚持“应公开尽公开原则。", [("“", NO_RIGHT)], []),
    ("坚持应公开尽公开”原则，落实“三审”。", [("”", NO_LEFT)], []),
    ("做到“一看、二问，推进“放管服”改革。", [("“", NO_RIGHT)], []),
    ("落实“先审后发“制度。", [("““", "“ 与 “ 不成对")], ["落实“先审后发”制度。"]),
    ("落实”先审后发”制度。", [("””", "” 与 ” 不成对")], ["落实“先审后发”制度。"]),
    ("落实”先审后发“制度。", [("”“", "” 与 “ 不成对")], ["落实“先审后发”制度。"]),
    (
        "制定《负面清单”，逐项审核。",
        [("《”", "《 与 ” 不成对")],
        ["制定《负面清单》，逐项审核。", "制定“负面清单”，逐项审核。"],
    ),
    ("落实““三审”制度。", [("“", NO_RIGHT)], ["落实“三审”制度。"]),
    ("落实“三审””制度。", [("”", NO_LEFT)], ["落实“三审”制度。"]),
    (
        "按照《公开条例，逐项落实。",
        [("《", "“《”没有对应的“》”")],
        ["按照《公开条例》，逐项落实。"],
    ),
    (
        "按照《公开条例（以下简称《条例》），逐项落实。",
        [("《", "“《”没有对应的“》”")],
        ["按照《公开条例》（以下简称《条例》），逐项落实。"],
    ),
    ("按照《若干措施落实到位。", [("《", "“《”没有对应的“》”")], []),
    ("按照公开条例》落实。", [("》", "“》”没有对应的“《”")], []),
    ("全部乡镇（街道完成任务。", [("（", "“（”没有对应的“）”")], []),
    ("（一主动公开。公布12条。", [("（", "“（”没有对应的“）”")], ["（一）主动公开。公布12条。"]),
    ("（一）公布。\n二）受理。", [("）", "“）”没有对应的“（”")], ["（一）公布。\n（二）受理。"]),
    ('落实“三审"制度。', [("“", NO_RIGHT)], ["落实“三审”制度。"]),
    ('落实"三审”制度。', [("”", NO_LEFT)], ["落实“三审”制度。"]),
    ("某政办〔2024 12号。", [("〔", "“〔”没有对应的“〕”")], []),
    # two far apart are no pair that somebody has turned round
    ("落实“先审后发制度。\n做好“三审”。做到“一事一档。", [("“", NO_RIGHT), ("“", NO_RIGHT)], []),
    ("落实先审后发”、三审”制度。", [("”", NO_LEFT), ("”", NO_LEFT)], []),
    # what holds another of its kind and sentences are two halves
    (
        f"落实“先审后发制度。{'做好各项工作。' * 12}做到“一事一档”，三审”。",
        [("“", NO_RIGHT), ("”", NO_LEFT)],
        [],
    ),
]


@pytest.mark.parametrize(("text", "wanted", "after"), ALONE)
def test_a_mark_without_its_partner_is_told(
    text: str, wanted: list[tuple[str, str]], after: list[str]
) -> None:
    assert told(text) == wanted
    assert offered(text) == after


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("《关于印发<报告格式>的通知》", "《关于印发〈报告格式〉的通知》"),
        ("《关于印发＜报告格式＞的通知》", "《关于印发〈报告格式〉的通知》"),
        ("《关于印发《报告格式》的通知》", "《关于印发〈报告格式〉的通知》"),
    ],
)
def test_a_title_within_a_title_is_a_hint(text: str, right: str) -> None:
    (hint,) = found(text)
    assert (what(hint), hint.severity.label) == ("书名号里面的书名号应写成〈〉", "提示")
    assert offered(text) == [right]
    assert found(right) == []


@pytest.mark.parametrize(
    ("text", "wanted", "right"),
    [
        ("印发《要点》,从五方面", "半角标点“,”应为“，”", "印发《要点》，从五方面"),
        ("收到2件;办结2件", "半角标点“;”应为“；”", "收到2件；办结2件"),
        ("办结率100%,均按时", "半角标点“,”应为“，”", "办结率100%，均按时"),
        ("公布信息,2条有误", "半角标点“,”应为“，”", "公布信息，2条有误"),
        ("问:如何申请", "半角标点“:”应为“：”", "问：如何申请"),
        ("怎么办?找窗口", "半角标点“?”应为“？”", "怎么办？找窗口"),
        ("问“怎么办?”时", "半角标点“?”应为“？”", "问“怎么办？”时"),
        ("完成全部任务.", "半角标点“.”应为“。”", "完成全部任务。"),
        ("各县(区)负责", "半角括号“()”应为“（）”", "各县（区）负责"),
        ("各县（区)负责", "半角括号“)”应为“（）”", "各县（区）负责"),
        (
            "《要点》(以下简称《点》)已印",
            "半角括号“()”应为“（）”",
            "《要点》（以下简称《点》）已印",
        ),
    ],
)
def test_a_half_width_mark_within_chinese_is_told(text: str, wanted: str, right: str) -> None:
    assert [message for _, message in told(text)] == [wanted]
    assert offered(text) == [right]


def test_many_half_width_marks_are_one_finding() -> None:
    text = "公布,受理,管理;平台:保障(监督).考核.\n一.吐尔逊提出"
    (only,) = found(text)
    assert what(only) == "正文里有 8 处半角标点（, ; : ( ) .），应为全角"
    assert len(only.spans) == 8
    assert offered(text) == ["公布，受理，管理；平台：保障（监督）。考核。\n一.吐尔逊提出"]


@pytest.mark.parametrize(
    ("text", "wanted", "after"),
    [
        ("公布信息。。", "标点“。。”连用", ["公布信息。"]),
        ("公布、、受理", "标点“、、”连用", ["公布、受理"]),
        ("公布信息，。受理", "标点“，。”连用", ["公布信息。受理", "公布信息，受理"]),
        ("公布信息， ，受理", "标点“， ，”连用", ["公布信息，受理"]),
        ("怎么申请？。找窗口。", "标点“？。”连用", ["怎么申请。找窗口。", "怎么申请？找窗口。"]),
        ("公布信息，,受理", "标点“，,”连用", ["公布信息，受理"]),
        ("公布信息。。。。。。受理", "标点“。。。。…”连用", ["公布信息。受理"]),
    ],
)
def test_marks_one_upon_the_other_are_told(text: str, wanted: str, after: list[str]) -> None:
    assert [message for _, message in told(text)] == [wanted]
    assert offered(text) == after


@pytest.mark.parametrize(
    ("text", "mark", "after"),
    [
        ("公布信息，", "，", ["公布信息。"]),
        ("公布信息；", "；", ["公布信息。"]),
        (
            "公布5条；\n未受理。没有不公布的。",
            "；",
            ["公布5条；未受理。没有不公布的。", "公布5条。\n未受理。没有不公布的。"],
        ),
        ("公布信息、\n（二）受理。", "、", ["公布信息。\n（二）受理。"]),
        (
            "（一）公布；\n信息12条；\n（二）受理。",
            "；",
            ["（一）公布；\n信息12条。\n（二）受理。"],
        ),
        (
            "公布信息，\n并受理申请。",
            "，",
            ["公布信息，并受理申请。", "公布信息。\n并受理申请。"],
        ),
    ],
)
def test_a_paragraph_that_ends_within_a_sentence_is_told(
    text: str, mark: str, after: list[str]
) -> None:
    assert told(text) == [(mark, f"段落以“{mark}”结尾，没有写完或标点有误")]
    assert offered(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "1.公布；\n2.受理；\n3.管理。",
        "（一）公布；\n（二）受理。",
        "一是公布；\n二是受理。",
        "公布信息；\n受理申请；\n（1）登记。",
        "公布信息；\n受理申请。",
        "1.公布5条；\n未受理。没有不公布的。",
        "公布。不多；\n1.受理。",
    ],
)
def test_items_of_a_list_may_end_in_a_semicolon(text: str) -> None:
    assert found(text) == []


def test_lines_that_were_broken_are_one_finding() -> None:
    (only,) = found("公布，\n受理、\n管理，\n平台，\n保障。")
    assert what(only) == "有 4 段以逗号、顿号或分号结尾，像是一段话断成了几行"


@pytest.mark.parametrize(
    "text",
    [
        # a line broken within a pair, and quotations of several paragraphs
        "落实“先审\n后发”制度。",
        "他说：“公布。\n“受理。”",
        # numbers of items, apostrophes, Latin, figures, times
        "1）公布；2）受理；a)管理；一）平台。",
        "It’s a B2B(2C) file; see a:b, c.",
        "电话:0513-87615315，12:00，1,286条，v1.2.",
        "http://a.cn/b,c;d?e=f，a@b.cn，合计(2)件",
        "(一)公布\n(二)受理",
        "等等……受理——管理？！",
        "推进“三个“一”工程”。",
    ],
)
def test_other_uses_of_marks_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_a_finding_says_in_which_sentence_it_is() -> None:
    (only,) = found("公布。各县(区)受理。管理。")
    assert only.spans == (Span(ID, 5, 6), Span(ID, 7, 8))
    assert only.around == (Span(ID, 3, 11),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("公布,受理", ["改成“，”"]),
        ("各县(区)受理", ["改成“（）”"]),
        ("落实“先审“制度。", ["改成\u00a0”"]),
        ("落实““三审”制度。", ["删去多余的\u00a0“"]),
        ("按照《公开条例，落实。", ["补上\u00a0》"]),
        ("公布，。受理", ["改成“。”", "改成“，”"]),
        ("公布，\n受理。", ["与下一段接成一段", "改成“。”"]),
    ],
)
def test_what_is_offered_says_what_it_does(text: str, words: list[str]) -> None:
    case = Case(complete({ID: text}))
    assert [proposal.message for proposal in proposals(case, found(text)[0])] == words
