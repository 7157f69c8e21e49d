"""The sentence that a corrected report says of itself."""

from datetime import date

from forms.sign_off.correction_note import propose_correction
from tests.builders import complete

DAY = date(2026, 3, 2)


def test_it_names_each_figure_with_both_values_and_each_text() -> None:
    published = complete({"requests.carried_in.natural": 0})
    corrected = complete(
        {
            "requests.carried_in.natural": 1,
            "text.problems": "问题。",
            "disclosure.permits.decisions": None,
        }
    )
    assert propose_correction(published, corrected, DAY) == (
        "更正说明：本报告发布后，于2026年3月2日更正如下：第二部分“行政许可·本年处理决定数量”由0更正为空白；"
        "第三部分“二、上年结转政府信息公开申请数量·自然人”由0更正为1；第三部分“二、上年结转政府信息公开申请数量·总计”由0更正为1；“五、存在的主要问题及改进情况”的文字有修改。"
    )


def test_a_preamble_that_only_follows_is_not_named_and_one_that_was_rewritten_is() -> None:
    published = complete()
    assert propose_correction(published, complete({"contact.phone": "0000-1111111"}), DAY) == (
        "更正说明：本报告发布后，于2026年3月2日更正如下：“联系电话”由0000-0000000更正为0000-1111111。"
    )
    assert "“报告前言”的文字有修改" in propose_correction(
        published, complete({"text.preamble": "另拟的前言。"}), DAY
    )


def test_its_own_place_is_not_named() -> None:
    assert (
        propose_correction(complete(), complete({"text.other_matters": "更正说明：……"}), DAY) == ""
    )


def test_nothing_changed_says_nothing() -> None:
    assert propose_correction(complete(), complete(), DAY) == ""
