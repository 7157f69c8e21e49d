"""Whoever applied is not named."""

import pytest

from export.register.masks import masked, without_names
from ledger.applications import Person


@pytest.mark.parametrize(
    ("name", "kind", "shown"),
    [
        ("张三", "natural", "张某某"),
        ("欧阳明", "natural", "欧阳某某"),
        ("司马", "natural", "司某某"),
        ("张三、李四", "natural", "张某某、李某某"),
        ("买买提·艾力", "natural", "买某某"),
        ("John Smith", "natural", "某某"),
        ("禾丰农机有限公司", "business", "某商业企业"),
        ("正衡律师事务所", "legal", "某法律服务机构"),
        ("南岗村村民委员会", "other", "某单位"),
        ("张三", "", "某某（类别未定）"),
        ("", "natural", ""),
    ],
)
def test_a_list_shows_a_surname_or_a_kind(name: str, kind: str, shown: str) -> None:
    assert masked(name, kind) == shown


def test_a_name_goes_out_of_texts_too() -> None:
    person = Person("张三、李四", representative="王五")
    text = "李四由王五代为申请的张三宅基地档案"
    assert without_names(text, person, "某某") == "某某由某某代为申请的某某宅基地档案"
