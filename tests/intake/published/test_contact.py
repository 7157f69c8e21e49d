"""Whom to ask about a report, as its preamble says."""

import pytest

from intake.published.contact import contacts


def read(text: str) -> dict[str, str]:
    """Return what is read, by the names of the fields; several values one after the other."""
    return {each.field.removeprefix("contact."): "|".join(each.values) for each in contacts(text)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            (
                "如有疑问，请与清河县水务局办公室联系（地址：清河县示例路8号，邮编：000001，"
                "电话：0000-1111111，传真：0000-1111112，电子邮箱：a.b@example.cn）。"
            ),
            {
                "office": "清河县水务局办公室",
                "address": "清河县示例路8号",
                "postcode": "000001",
                "phone": "0000-1111111",
                "fax": "0000-1111112",
                "email": "a.b@example.cn",
            },
        ),
        (
            (
                "对本报告如有疑问，请联系清河县水务局，地址:清河县示例路8号;邮政编码:000001;"
                "联系电话:0000-1111111。"
            ),
            {
                "office": "清河县水务局",
                "address": "清河县示例路8号",
                "postcode": "000001",
                "phone": "0000-1111111",
            },
        ),
        (
            (
                "请联系：河湾镇党政办公室，地址：河湾镇示例路1号邮编：000002，联系电话：0000-2222222，"
                "传真：2222222。"
            ),
            {
                "office": "河湾镇党政办公室",
                "address": "河湾镇示例路1号",
                "postcode": "000002",
                "phone": "0000-2222222",
                "fax": "2222222",
            },
        ),
        (
            "请与县水务局联系（地址：清河县示例路8号（行政中心3楼），邮编000001，咨询电话0000-1111111）。",
            {
                "office": "县水务局",
                "address": "清河县示例路8号（行政中心3楼）",
                "postcode": "000001",
                "phone": "0000-1111111",
            },
        ),
        (
            "联 系 电 话 ： 0000-1111111 ， 电 子 邮 箱 ： a@example.cn",
            {"phone": "0000-1111111", "email": "a@example.cn"},
        ),
        ("电话：0000-1111111、1111112。", {"phone": "0000-1111111、1111112"}),
        ("电话：（0000）1111111。", {"phone": "(0000)1111111"}),
        (
            "本报告可在县政府网站（http://www.example.cn）下载。",
            {"website": "http://www.example.cn"},
        ),
        ("网址：www.example.cn/xxgk/index.html。", {"website": "www.example.cn/xxgk/index.html"}),
        ("本报告电子版可在县政府网站查阅。", {}),
        ("主动公开办公电话、投诉电话、办公地址、电子邮箱等。", {}),
    ],
)
def test_what_a_preamble_says_of_whom_to_ask(text: str, found: dict[str, str]) -> None:
    assert read(text) == found


def test_two_that_differ_are_both_told() -> None:
    assert read("电话：0000-1111111；监督电话：0000-2222222。")["phone"] == (
        "0000-1111111|0000-2222222"
    )
