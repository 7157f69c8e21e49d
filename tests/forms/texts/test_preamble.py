"""The preamble: the clerk's own words, else the usual ones made from the identity."""

from forms.texts.preamble import preamble, propose_preamble
from tests.builders import blank, complete


def test_proposed_from_the_identity() -> None:
    report = complete(
        {
            "contact.office": "办公室",
            "contact.address": "测试路1号",
            "contact.email": "a@example.cn",
            "contact.website": "https://example.cn",
        }
    )
    text = propose_preamble(report)
    assert "测试县测试局编制了2025年政府信息公开工作年度报告" in text
    assert "2025年1月1日至2025年12月31日" in text
    assert "（https://example.cn）" in text
    assert text.endswith(
        "请与办公室联系（地址：测试路1号，电话：0000-0000000，电子邮箱：a@example.cn）。"
    )


def test_what_is_not_known_is_left_out_or_shows() -> None:
    text = propose_preamble(blank())
    assert "××编制了××××年" in text
    assert "联系" not in text
    assert "网站" not in text
    assert propose_preamble(complete({"contact.phone": None, "contact.office": "办公室"})).endswith(
        "请与办公室联系。"
    )


def test_written_preamble_goes_before_the_proposed_one() -> None:
    assert preamble(complete({"text.preamble": "我们自己的话。"})) == "我们自己的话。"
    assert preamble(complete()) == propose_preamble(complete())
