"""The Word document's styles, against GB/T 9704—2012, measured in the written file."""

from pathlib import Path

import pytest

from export.compose import compose
from tests.builders import complete
from tests.export.docx.packages import Element, W, part, parts, texts, value, written

MM = 1440 / 25.4  # twips


@pytest.fixture(scope="module")
def final(tmp_path_factory: pytest.TempPathFactory) -> Path:
    report = complete({"text.overview": "（一）主动公开。做了“三项”工作。\n1.第一项。"})
    return written(compose(report), tmp_path_factory.mktemp("docx"))


@pytest.fixture(scope="module")
def styles(final: Path) -> dict[str, Element]:
    return {
        str(value(style, "name")): style
        for style in part(final, "word/styles.xml").iter(f"{W}style")
    }


@pytest.mark.parametrize(
    ("name", "face", "half_points", "align"),
    [
        ("Title", "方正小标宋简体", "44", "center"),
        ("heading 1", "黑体", "32", "left"),
        ("heading 2", "楷体", "32", "both"),
        ("公文正文", "仿宋", "32", "both"),
        ("公文落款", "仿宋", "32", "right"),
        ("公文成文日期", "仿宋", "32", "left"),
        ("表格文字（五号）", "宋体", "21", "center"),
        ("表格文字（小五）", "宋体", "18", "center"),
        ("表格项目（小五）", "宋体", "18", "left"),
        ("单页页码", "宋体", "28", "right"),
        ("双页页码", "宋体", "28", "left"),
    ],
)
def test_each_role_has_its_face_and_size(
    styles: dict[str, Element], name: str, face: str, half_points: str, align: str
) -> None:
    style = styles[name]
    assert {
        value(style, "rPr/rFonts", script) for script in ("eastAsia", "ascii", "hAnsi", "cs")
    } == {face}
    assert value(style, "rPr/sz") == half_points
    assert value(style, "pPr/jc") == align


def test_a_date_of_wide_digits_goes_on_beyond_the_text(styles: dict[str, Element]) -> None:
    """Two characters, rather than end in another line: a stand-in may have digits of 0.64 em."""
    assert value(styles["公文成文日期"], "pPr/ind", "right") == "-631"


def test_body_stands_on_the_lines_two_characters_in_with_28_to_the_line(
    styles: dict[str, Element],
) -> None:
    body = styles["公文正文"]
    assert value(body, "pPr/ind", "firstLineChars") == "200"
    assert (value(body, "pPr/spacing", "line"), value(body, "pPr/spacing", "lineRule")) == (
        "579",
        "exact",
    )
    character = 320 + int(str(value(body, "rPr/spacing")))
    assert 28 * character <= 156 * MM < 29 * character
    assert value(body, "pPr/widowControl") == "0"


def test_level_one_is_in_the_outline_and_level_two_is_run_in(
    final: Path, styles: dict[str, Element]
) -> None:
    heading = styles["heading 1"]
    assert value(heading, "pPr/outlineLvl") == "0"
    assert value(heading, "pPr/ind", "firstLineChars") == "200"
    assert heading.find(f"{W}pPr/{W}keepNext") is not None
    lead = styles["二级标题字"]
    assert value(lead, "rPr/rFonts", "eastAsia") == "楷体"
    marked = [
        texts(run)
        for run in part(final, "word/document.xml").iter(f"{W}r")
        if value(run, "rPr/rStyle") == lead.get(f"{W}styleId")
    ]
    assert marked == ["（一）主动公开。"]


def test_no_face_comes_from_elsewhere(final: Path) -> None:
    """Themes and the template's Latin faces would leak into what the leader edits."""
    assert not [
        name for name in parts(final) if "theme" in name or "Effects" in name or "thumbnail" in name
    ]
    used = {
        face
        for name in parts(final)
        if name.endswith(".xml") and name.startswith("word/")
        for fonts in part(final, name).iter(f"{W}rFonts")
        for key, face in fonts.items()
        if key != f"{W}hint"
    }
    assert used == {"方正小标宋简体", "黑体", "楷体", "仿宋", "宋体"}


def test_every_style_in_use_is_there(final: Path) -> None:
    known = {style.get(f"{W}styleId") for style in part(final, "word/styles.xml").iter(f"{W}style")}
    used = {
        each.get(f"{W}val")
        for name in parts(final)
        if name.startswith("word/") and name.endswith(".xml")
        for kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
        for each in part(final, name).iter(f"{W}{kind}")
    }
    assert used <= known


def test_chinese_is_the_language_and_english_that_of_letters_and_figures(final: Path) -> None:
    """Were all of it Chinese, LibreOffice would break 2021 and addresses over lines."""
    languages = []
    for name in parts(final):
        if name.startswith("word/") and name.endswith(".xml"):
            root = part(final, name)
            languages += [*root.iter(f"{W}lang"), *root.iter(f"{W}themeFontLang")]
    assert len(languages) == 2, "the default, and that of themes"
    for language in languages:
        assert (language.get(f"{W}val"), language.get(f"{W}eastAsia")) == ("en-US", "zh-CN")


def test_no_word_is_hyphenated(final: Path) -> None:
    settings = part(final, "word/settings.xml")
    assert value(settings, "autoHyphenation") == "0"


def test_each_face_has_a_stand_in(final: Path, styles: dict[str, Element]) -> None:
    table = part(final, "word/fontTable.xml")
    stand_ins = {
        font.get(f"{W}name"): (value(font, "altName"), value(font, "family")) for font in table
    }
    assert stand_ins == {
        "方正小标宋简体": ("宋体", "roman"),
        "黑体": ("SimHei", "swiss"),
        "楷体": ("KaiTi", "modern"),
        "仿宋": ("FangSong", "roman"),
        "宋体": ("SimSun", "roman"),
    }
    named = {value(style, "rPr/rFonts", "eastAsia") for style in styles.values()} - {None}
    assert named <= set(stand_ins)
    assert {value(font, "charset") for font in table} == {"86"}, "GB 2312"
    assert {len(str(value(font, "panose1"))) for font in table} == {20}
