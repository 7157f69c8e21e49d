"""Names of organs, broken so that neither a place nor an organ is torn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.texts.name_lines import name_lines, name_words


@pytest.mark.parametrize(
    "words",
    [
        "云溪市/人民政府/办公室",
        "云溪县/自然/资源/和规划局",
        "云溪市/市场/监督/管理局",
        "苏州市/云溪区/工业/和信息化局",
        "云溪县/经济/技术/开发区/管理/委员会",
        "云海新区/人民政府/云溪街道/办事处",
        "内蒙古自治区/呼和浩特市/住房/和城乡/建设局",
        "积石山保安族东乡族撒拉族自治县/人民政府",
        "云溪县/乡村/振兴局",
        "国家/税务/总局/云溪县/税务局",
        "档案局",
    ],
)
def test_words(words: str) -> None:
    assert name_words(words.replace("/", "")) == words.split("/")


@pytest.mark.parametrize(
    ("name", "width", "lines"),
    [
        ("云溪市人民政府办公室", 10, "云溪市人民政府办公室"),
        ("云溪市人民政府办公室", 9, "云溪市人民政府/办公室"),
        ("云溪市人民政府办公室", 6, "云溪市/人民政府/办公室"),
        ("云溪县自然资源和规划局", 10, "云溪县/自然资源和规划局"),
        ("云溪县自然资源和规划局", 7, "云溪县自然/资源和规划局"),
        ("公共资源交易监督管理局", 8, "公共资源交易/监督管理局"),
    ],
)
def test_lines(name: str, width: int, lines: str) -> None:
    def fits(part: str) -> bool:
        return len(part) <= width

    assert "/".join(name_lines(name, fits)) == lines


NAMES = st.text("云溪省市县区州镇乡和人民政府办公室委员会局（）、1", max_size=30)


@given(NAMES, st.integers(1, 30))
def test_nothing_is_lost(name: str, width: int) -> None:
    assert "".join(name_words(name)) == name
    assert "".join(name_lines(name, lambda part: len(part) <= width)) == name
