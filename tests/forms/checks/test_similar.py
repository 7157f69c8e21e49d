"""text.similar: a section is not last year's words with other figures."""

from forms.checks.finding import Severity
from forms.checks.similar import SaidAnew
from forms.texts.span import Span
from tests.builders import complete
from tests.forms.checks.finds import finds, messages

CHECK = SaidAnew("text.problems", "五、存在的主要问题及改进情况")
FIRST = (
    "2024年，我局公开工作取得进步，同时也有不足：一是解读材料的形式比较单一，群众看得懂的图解少；"
    "二是少数科室报送信息不及时，全年有3条超过规定时限；三是答复文书说理不够充分。"
)
SECOND = (
    "下一步，一是改进解读，多用图表和短视频，发布之前先请群众试读；二是按月通报各科室报送情况，"
    "并与年度考核挂钩；三是由法律顾问参与答复文书的审核，每季度开展一次评查。"
)
OTHER = (
    "今年网站改版以后，栏目的位置变动较大，一些群众反映找不到办事指南；窗口查阅点的设备陈旧，"
    "电子屏时常黑屏；依申请公开的登记仍靠手工，统计起来费时费力，数据也容易出错。"
)


def found(now: str, before: str | None) -> list[str]:
    last = complete({"text.problems": before}, year=2024)
    return messages(CHECK, complete({"text.problems": now}), last)


def test_last_years_words_with_another_year_and_figures() -> None:
    now = (FIRST + SECOND).replace("2024", "2025").replace("3条", "5条")
    assert found(now, FIRST + SECOND) == [
        "“五、存在的主要问题及改进情况”与上年年报的文字有 100% 相同，请按本年情况改写"
    ]


def test_nearly_all_of_it() -> None:
    now = (FIRST + SECOND).replace("群众", "农户").replace("每季度", "每月")
    (message,) = found(now, FIRST + SECOND)
    assert "有 96% 相同" in message


def test_words_of_this_year() -> None:
    assert found(OTHER, FIRST) == []
    assert found(OTHER, None) == []


def test_half_of_it_is_worth_a_hint() -> None:
    report = complete({"text.problems": f"{FIRST}\n{OTHER[:60]}"})
    last = complete({"text.problems": f"{SECOND}\n{FIRST}"}, year=2024)
    (hint,) = finds(CHECK, report, last)
    assert hint.severity is Severity.HINT
    assert hint.message == "“五、存在的主要问题及改进情况”有 1 段与上年年报的文字几乎相同"
    assert hint.spans == (Span("text.problems", 0, len(FIRST)),)


def test_a_paragraph_of_many_may_stay_every_year() -> None:
    assert found(f"{OTHER}\n{FIRST[:70]}", f"{SECOND}\n{FIRST[:70]}") == []


def test_too_few_words_to_say_otherwise() -> None:
    assert found(FIRST[:80], FIRST[:80]) == []


def test_nothing_is_said_without_last_years_report() -> None:
    assert messages(CHECK, complete({"text.problems": FIRST})) == []


def test_what_nobody_wrote_is_not_gone_through() -> None:
    lines = "\n".join(f"{FIRST[number:]}{'甲' * number}" for number in range(1, 60))
    many = f"{lines}\n{lines}"
    assert found(f"{many}\n{OTHER}", f"{OTHER * 60}\n{many}") == []


def test_what_is_longer_than_any_section_is_not_gone_through() -> None:
    long = FIRST * 10
    assert found(f"{FIRST}\n{OTHER[:60]}", f"{SECOND}\n{FIRST}") != []
    assert found("\n".join([long] * 40), long) == []
    assert found(f"{FIRST}\n{OTHER[:60]}", "\n".join([FIRST, *[long] * 40])) == []
