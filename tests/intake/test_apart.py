"""What is struck out, raised or not to be seen is no live text: it is put apart and asked about."""

from pathlib import Path

import pytest

from forms.editions.form_2021 import FORM as FORM_2021
from intake.correction import Correction
from intake.edited_document import read_correction
from reading.docx.styles import Properties, Styles
from reading.docx.xml import parse
from reading.guarded_xml import Budget
from tests.intake.edited import changed, edit, exported, lost, read, rewrite, run
from tests.intake.styled import with_styles

OVERVIEW = "text.overview"
RECEIVED = "requests.received.natural"
HIDDEN, STRUCK, RAISED = "隐藏的文字", "划去的文字", "上标"
UNSEEN, TINY, FLAT = "颜色与底色分不清的文字", "小得看不清的文字", "压扁的文字"
PLAIN = run("4321")
MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr><w:strike/></w:rPr></w:rPrDefault></w:docDefaults>"
STYLE = '<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:strike w:val="0"/></w:rPr></w:style>'

#: Properties of a run that is no live text, and what it is called.
APART = [
    ("<w:strike/>", STRUCK),
    ('<w:strike w:val="true"/>', STRUCK),
    ("<w:dstrike/>", STRUCK),
    ("<w:vanish/>", HIDDEN),
    ("<w:specVanish/>", HIDDEN),
    ("<w:webHidden/>", HIDDEN),
    ('<w:color w:val="FFFFFF"/>', UNSEEN),
    ('<w:color w:val="FEFDFE"/>', UNSEEN),
    ('<w:color w:val="FFFF00"/>', UNSEEN),
    ('<w:color w:val="000000" w:themeColor="background1"/>', UNSEEN),
    ('<w:color w:val="auto" w:themeColor="text1" w:themeTint="05"/>', UNSEEN),
    ('<w:color w:val="000000"/><w:highlight w:val="black"/>', UNSEEN),
    ('<w:highlight w:val="black"/>', UNSEEN),
    ('<w:color w:val="FF0000"/><w:highlight w:val="red"/>', UNSEEN),
    ('<w:color w:val="123456"/><w:shd w:val="clear" w:fill="123456"/>', UNSEEN),
    ('<w:color w:val="123456"/><w:shd w:val="solid" w:color="123456" w:fill="FFFFFF"/>', UNSEEN),
    ('<w:sz w:val="2"/>', TINY),
    ('<w:sz w:val="1pt"/>', TINY),
    ('<w:w w:val="1"/>', FLAT),
    ('<w:w w:val="5%"/>', FLAT),
    ('<w:spacing w:val="-320"/>', FLAT),
    ('<w:vertAlign w:val="superscript"/>', RAISED),
    ('<w:vertAlign w:val="subscript"/>', "下标"),
    ('<w:position w:val="24"/>', RAISED),
    ('<w:position w:val="-200"/>', "下标"),
    ('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', "符号字体的文字"),
    ('<w:rFonts w:ascii="Webdings"/>', "符号字体的文字"),
]
#: Properties that change nothing of what is read.
LIVE = [
    '<w:strike w:val="0"/>',
    '<w:strike w:val="false"/><w:vanish w:val="off"/>',
    "<w:b/><w:i/><w:u/>",
    '<w:color w:val="auto"/>',
    '<w:color w:val="FF0000"/>',
    '<w:color w:val="C00000"/><w:highlight w:val="yellow"/>',
    '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>',
    '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>',
    '<w:shd w:val="nil" w:fill="000000"/>',
    '<w:highlight w:val="none"/>',
    '<w:sz w:val="10"/>',
    '<w:w w:val="66"/><w:spacing w:val="-8"/>',
    '<w:vertAlign w:val="baseline"/><w:position w:val="2"/>',
    '<w:rFonts w:ascii="Times New Roman"/>',
]


def in_figure(folder: Path, new: str) -> Correction:
    """Return what is read where ``new`` runs stand in place of the figure 4321, which is first."""
    old = run("4321", '<w:rFonts w:hint="eastAsia"/>')
    path = rewrite(exported(folder), lambda body: body.replace(old, new, 1))
    return read_correction(path, FORM_2021)


@pytest.mark.parametrize(("properties", "what"), APART)
def test_what_is_no_live_text_is_asked_about(properties: str, what: str, tmp_path: Path) -> None:
    found = read(
        tmp_path, ("甲段二。</w:t></w:r>", f"甲段</w:t></w:r>{run('二', properties)}{run('。')}")
    )
    assert changed(found) == {OVERVIEW: "甲段一。\n甲段。\n甲段三。"}
    (apart,) = found.questions[OVERVIEW].apart
    assert (apart.what, apart.text) == (what, "二")
    assert found.questions[OVERVIEW].whole == "甲段一。\n甲段二。\n甲段三。"
    assert (found.unmatched, lost(found)) == ((), [])


@pytest.mark.parametrize("properties", LIVE)
def test_what_is_seen_is_live(properties: str, tmp_path: Path) -> None:
    found = read(
        tmp_path, ("甲段二。</w:t></w:r>", f"甲段</w:t></w:r>{run('二', properties)}{run('。')}")
    )
    assert (changed(found), found.questions, found.unmatched) == ({}, {}, ())


@pytest.mark.parametrize(("properties", "what"), APART)
def test_a_figure_is_made_of_live_digits_alone(properties: str, what: str, tmp_path: Path) -> None:
    found = in_figure(tmp_path, PLAIN + run("8", properties))
    assert changed(found) == {}
    question = found.questions[RECEIVED]
    assert [(each.what, each.text) for each in question.apart] == [(what, "8")]
    assert question.whole == "43218"


def test_a_figure_struck_out_and_written_anew(tmp_path: Path) -> None:
    found = in_figure(tmp_path, run("15", "<w:strike/>") + run(" 18"))
    assert changed(found) == {RECEIVED: 18}
    assert found.questions[RECEIVED].whole == "15 18"


def test_what_stands_beside_a_figure_is_asked_about(tmp_path: Path) -> None:
    found = in_figure(tmp_path, f"{PLAIN}<w:r><w:pict/></w:r>")
    (beside,) = found.questions[RECEIVED].beside
    assert (beside.what, changed(found)) == ("图片", {})


def test_small_letters_may_be_shown_as_capital_ones(tmp_path: Path) -> None:
    found = read(tmp_path, ("甲段二。</w:t></w:r>", f"甲段</w:t></w:r>{run('ab', '<w:caps/>')}"))
    assert changed(found) == {OVERVIEW: "甲段一。\n甲段AB\n甲段三。"}


def test_a_heading_that_is_struck_out_is_told(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        (
            '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">一、总体情况',
            '<w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">一、总体情况',
        ),
    )
    assert "（没有找到这个标题）" in [each.text for each in found.unmatched]


# ---- by styles -----------------------------------------------------------------------------------

#: What the style of the body, that of the characters, the one that the first is based on and
#: the run itself say of a strike, and whether the text is struck out (ECMA-376, 17.7.3).
TOGGLES = [
    (("on", "", "", ""), True),
    (("", "on", "", ""), True),
    (("on", "on", "", ""), False),
    (("on", "off", "", ""), True),
    (("on", "", "", "off"), False),
    (("on", "on", "", "on"), True),
    (("", "", "on", ""), True),
    (("", "on", "on", ""), False),
    (("off", "", "on", ""), False),
    (("", "off", "on", ""), True),
]


def toggle(state: str) -> str:
    if not state:
        return ""
    value = {"on": "1", "off": "0"}[state]
    return f'<w:strike w:val="{value}"/>'


@pytest.mark.parametrize(("states", "struck"), TOGGLES)
def test_switches_of_styles_cancel_each_other(
    states: tuple[str, ...], struck: bool, tmp_path: Path
) -> None:
    body, character, base, own = map(toggle, states)
    path = with_styles(exported(tmp_path), body=body, character=character, base=base)
    more = run("八", f'<w:rStyle w:val="X"/>{own}')
    edit(path, ("甲段二。</w:t></w:r>", f"甲段二。</w:t></w:r>{more}"))
    questions = read_correction(path, FORM_2021).questions
    apart = questions[OVERVIEW].apart if OVERVIEW in questions else ()
    assert any("八" in each.text for each in apart) == struck


def test_what_the_defaults_switch_on_no_style_switches_off() -> None:
    def set_by(styles: str) -> Properties:
        part = parse(f"<w:styles {MAIN}>{styles}</w:styles>".encode(), Budget(1000))
        return Styles(part).run("A", "", "")

    assert "w:strike" in set_by(DEFAULTS + STYLE)
    assert "w:strike" not in set_by(STYLE)


def test_hidden_by_the_style_that_the_style_is_based_on(tmp_path: Path) -> None:
    path = with_styles(exported(tmp_path), base="<w:vanish/>")
    found = read_correction(
        edit(path, ("甲段二。</w:t></w:r>", f"甲段二。</w:t></w:r>{run('九')}")), FORM_2021
    )
    assert {each.what for each in found.questions[OVERVIEW].apart} == {HIDDEN}
    assert found.values[OVERVIEW] is None


def test_styles_based_on_each_other_end(tmp_path: Path) -> None:
    path = with_styles(exported(tmp_path), base_on="B")
    assert changed(read_correction(path, FORM_2021)) == {}
