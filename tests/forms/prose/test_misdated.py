"""Which years should be the report year: those alone that can be no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.prose.misdated import Scope, misdated

SCOPE = Scope(2024, "清河市教育局")
AROUND = SCOPE._replace(looks_around=True)
PREAMBLE = SCOPE._replace(is_preamble=True)


def told(text: str, scope: Scope = SCOPE) -> list[int]:
    return [year.value for year in misdated(text, scope)]


@pytest.mark.parametrize(
    "text",
    [
        "2023年，我局认真落实条例要求。",
        "　　2023 年度，我局认真落实条例要求。",
        "２０２３年，我局收到申请５件。",
        "二〇二三年，我局收到申请五件。",
        "（一）主动公开情况。2023年，我局公开信息30条。",
        "1.主动公开：2023年，我局公开信息30条。",
        "2.依申请公开：2023年未收到申请。",
        "（二）依申请公开情况 2023年，我局收到申请5件。",
        "（二）依申请公开\n2023年度，本机关共收到申请5件。",
        "2023年全市共收到申请5件。",
        "2023年清河市教育局收集意见5条。",
        "我局2023年共收到申请5件。",
        "认真办理申请，2023年共收到申请5件，均已答复。",
        "2023年，我局收到申请5件，上年结转1件，同比增长25%。",
        "2023年，我局公开上年度决算，群众获得感增强。",
        "现将2023年政府信息公开工作情况报告如下：",
        "统计期限为2023年1月1日至12月31日。",
        "2022年，我局公开信息30条。",
        "2032年，我局公开信息30条。",
        "2025年，我局坚持公开为常态。",
        "2024年，我局收到申请5件。\n（三）信息管理。2025年，我局制定制度3项。",
    ],
)
def test_the_time_of_a_whole_sentence_is_the_report_year(text: str) -> None:
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "2024年，我局认真落实条例要求。",
        "按时公开2023年度部门决算和2024年部门预算。",
        "2023年度部门决算、2023年度绩效评价报告各1份。",
        "我局2023年决算公开1份。",
        "2023年结转的3件申请均已办结。",
        "2023年全市结转申请14件，均已办结。",
        "共收到申请5件，其中2023年收到2件。",
        "含2023年收到的2件申请。",
        "因2023年申请引发的行政复议1件。",
        "与2023年相比，多收到申请5件。",
        "比2023年（28件）增长17.9%。",
        "收到申请33件（2023年收到28件）。",
        "2023年，我局收到申请28件；2024年收到33件。",
        "2023年我局共收到申请28件。2024年收到33件，增加5件。",
        "2023年受理、2024年办结2件。",
        "截至2023年12月31日，累计公开信息3000条。",
        "自2019年以来，我局坚持公开。",
        "2019年，新修订的条例施行。",
        "2021年，我局在全市率先开展试点。",
        "2023年，市政府办公室印发《工作方案》，我局照此落实。",
        "落实《2023年政务公开工作要点》和清政办发〔2023〕5号文件。",
        "“2023年度民生实事”专栏公开信息12条。",
        "2023年，我局在全市考评中位列第一。",
        "2023年版指南公开1份。",
        "2023年底，网站完成改版。",
        "2023年印发的办法继续执行。",
        "发布2023年政府信息公开工作年度报告。",
        "结转至2025年继续办理3件。",
        "2024年，公开30条。\n2025年，我局将举办培训2期。",
        "2024年，公开30条。\n2025年是规划的收官之年。",
        "2024年，公开30条。\n2025年，全局以群众需求为中心。",
        "申请人就2018年的征地批复提出申请3件。",
        "幸福路2023号",
    ],
)
def test_whatever_may_be_right_is_passed_over(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "2025年，我局共举办培训2期。",
        "（一）上年问题整改\n2023年，我局公开不及时。",
        "2023年，我局公开不及时，现已整改。",
    ],
)
def test_section_five_speaks_of_last_year_and_of_the_next(text: str) -> None:
    assert told(text, AROUND) == []
    assert told("2023年，我局公开工作还有不足。", AROUND) == [2023]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("统计期限自2023年1月1日起至2024年12月31日止。", [2023]),
        ("数据统计期限为2023年1月1日至12月31日。", [2023]),
        ("数据的统计时间自2023年01月01日至2023年12月31日。", [2023, 2023]),
        ("现公布2023年政府信息公开工作年度报告。", [2023]),
        ("按《关于做好2023年年度报告的通知》编制。数据为2024年1月1日至2024年12月31日。", []),
        ("《条例》自2019年5月15日起施行。", []),
        ("办公室于2023年12月31日迁址。", []),
    ],
)
def test_the_preamble_names_the_report_and_its_period(text: str, wrong: list[int]) -> None:
    assert told(text, PREAMBLE) == wrong


@given(st.text("2034年度我局共收到5件，。（）《》〔〕“”比将一二、：\n ", max_size=80))
def test_a_text_of_the_report_year_alone_is_never_questioned(text: str) -> None:
    assert all(year.value != 2024 for year in misdated(text, SCOPE))
    for year in misdated(text, SCOPE):
        assert text[year.end :].lstrip(" 　").startswith("年")


@pytest.mark.parametrize(
    "text", ["（" * 50_000, "2" * 10_000, "我" * 200_000, "2023年" * 40_000, "，2023年" * 40_000]
)
def test_hostile_texts_are_read_in_time(text: str) -> None:
    misdated(text, SCOPE)
    misdated(text, PREAMBLE)
