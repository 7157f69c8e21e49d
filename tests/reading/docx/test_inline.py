"""What stands in a paragraph besides plain runs: read where it is text, told where it is not."""

from pathlib import Path

import pytest

from intake.correction import Correction
from tests.intake.edited import beside, changed, lost, read, run

PLACE = "一、总体情况"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
SHAPE = "<w:txbxContent><w:p>" + run("框中字") + "</w:p></w:txbxContent>"
DRAWN = f"<w:drawing><a>{SHAPE}</a></w:drawing>"
SPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:zz="urn:nobody"'
)
DRAWN_TWICE = (
    f'<mc:AlternateContent {SPACES}><mc:Choice Requires="wps">'
    f"{DRAWN}</mc:Choice><mc:Fallback><w:pict><b>{SHAPE}</b></w:pict></mc:Fallback></mc:AlternateContent>"
)


def field(code: str, text: str) -> str:
    """Return a field with its code and the text that it showed last."""
    return (
        f"{FIELD.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>"
        f"{FIELD.format('separate')}{run(text)}{FIELD.format('end')}"
    )


def either(choice: str, fallback: str, requires: str = "wps") -> str:
    """Return alternatives for programs that know what is required, and for all others."""
    return (
        f'<mc:AlternateContent {SPACES}><mc:Choice Requires="{requires}">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def with_more(folder: Path, more: str, parts: dict[str, str] | None = None) -> Correction:
    found = read(folder, beside("甲段三。", more), parts=parts)
    assert lost(found) == []
    return found


@pytest.mark.parametrize(
    ("more", "text"),
    [
        (f'<w:hyperlink r:id="x" xmlns:r="r">{run("链接")}</w:hyperlink>', "链接"),
        (f'<w:smartTag w:element="date">{run("标记")}</w:smartTag>', "标记"),
        (
            f'<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>{run("控件")}</w:sdtContent></w:sdt>',
            "控件",
        ),
        (field(' HYPERLINK "http://a" ', "链接"), "链接"),
        ("<w:r><w:t>前</w:t><w:tab/><w:t>后</w:t></w:r>", "前 后"),
        ("<w:r><w:t>前</w:t><w:br/><w:t>后</w:t></w:r>", "前\n后"),
        (
            '<w:r><w:t>前</w:t><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>后</w:t></w:r>',
            "前后",
        ),
        ("<w:r><w:t>0</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/></w:r>", "0-1"),
        ('<w:r><w:sym w:font="宋体" w:char="2611"/></w:r>', "☑"),
        (f'<w:customXml w:element="x"><w:customXmlPr/>{run("自定")}</w:customXml>', "自定"),
        (
            f'<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="a"/>{run("书签")}<w:bookmarkEnd w:id="0"/>',
            "书签",
        ),
        (run("不隐", '<w:vanish w:val="0"/>'), "不隐"),
        (
            "<w:r><w:ruby><w:rubyPr/><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "字",
        ),
    ],
)
def test_text_wherever_it_stands(more: str, text: str, tmp_path: Path) -> None:
    found = with_more(tmp_path, more)
    assert changed(found) == {"text.overview": f"甲段一。\n甲段二。\n甲段三。{text}"}
    assert found.unmatched == ()


@pytest.mark.parametrize(
    ("more", "what", "text"),
    [
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "符号", "（Wingdings F0FC）"),
        ("<w:r><w:drawing><a/></w:drawing></w:r>", "图片", "（图片）"),
        ("<w:r><w:pict/></w:r>", "图片", "（图片）"),
        ("<w:r><w:object/></w:r>", "图片", "（图片）"),
        (f"<w:r>{DRAWN}</w:r>", "文本框", "框中字"),
        (f"<w:r>{DRAWN_TWICE}</w:r>", "文本框", "框中字"),
        (
            '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>a+b</m:t></m:r></m:oMath>',
            "公式",
            "a+b",
        ),
        ("<w:r><w:ruby><w:rt><w:r><w:t>zì</w:t></w:r></w:rt></w:ruby></w:r>", "注音", "zì"),
    ],
)
def test_what_is_no_text_is_told(more: str, what: str, text: str, tmp_path: Path) -> None:
    found = with_more(tmp_path, more)
    assert changed(found) == {}
    assert [(each.place, each.text) for each in found.unmatched] == [(f"{PLACE}，{what}", text)]


BOUND = "<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
DATE = "域（自动更新的文字）"


@pytest.mark.parametrize(
    ("more", "text", "what", "told"),
    [
        (f'<w:fldSimple w:instr=" DATE ">{run("2026年")}</w:fldSimple>', "2026年", DATE, "2026年"),
        (field(" PAGE ", "3"), "3", "页码", "3"),
        (field(" EQ \\o(1,5) ", ""), "", DATE, "EQ \\o(1,5)"),
        (f'<x:new xmlns:x="urn:wps">{run("新")}</x:new>', "新", "认不出的成分", "新"),
        (either(run("新"), run("旧")), "新", "各程序显示得不一样的文字", "新；旧"),
        (either(run("新"), run("旧"), "zz"), "旧", "各程序显示得不一样的文字", "新；旧"),
        (BOUND.format(run("取")), "取", "内容控件（显示的文字可能取自别处）", "取"),
        (run("右", "<w:rtl/>"), "右", "从右到左的文字", "右"),
        (run("窄", '<w:fitText w:val="1"/>'), "窄", "压缩宽度的文字", "窄"),
        (f'<w:bdo w:val="rtl">{run("反")}</w:bdo>', "反", "改变文字方向的文字", "反"),
        ("<w:r><w:delText>旧</w:delText></w:r>", "", "已删除的文字", "旧"),
        ('<w:altChunk r:id="x" xmlns:r="r"/>', "", "插入的其他文件", "（没有文字）"),
    ],
)
def test_what_can_look_otherwise_is_read_and_told(
    more: str, text: str, what: str, told: str, tmp_path: Path
) -> None:
    found = with_more(tmp_path, more)
    expected = {"text.overview": f"甲段一。\n甲段二。\n甲段三。{text}"} if text else {}
    assert changed(found) == expected
    assert [(each.place, each.text) for each in found.unmatched] == [(f"{PLACE}，{what}", told)]


@pytest.mark.parametrize(("kind", "what"), [("footnote", "脚注"), ("endnote", "尾注")])
def test_notes(kind: str, what: str, tmp_path: Path) -> None:
    def note(id: int, text: str, more: str = "") -> str:
        return f'<w:{kind} w:id="{id}" {more}><w:p>{run(text)}</w:p></w:{kind}>'

    parts = {
        f"{kind}s": note(0, "线", 'w:type="separator"') + note(1, "注一") + note(2, "不再提到")
    }
    found = with_more(
        tmp_path,
        f'<w:r><w:{kind}Reference w:id="1"/></w:r><w:r><w:{kind}Reference w:id="9"/></w:r>',
        parts,
    )
    assert changed(found) == {}
    assert [(each.place, each.text) for each in found.unmatched] == [
        (f"{PLACE}，{what}", "注一"),
        (f"{PLACE}，{what}", "（内容读不出来）"),
    ]


def test_a_comment_over_a_note_is_about_the_text_alone(tmp_path: Path) -> None:
    note = f'<w:footnote w:id="1"><w:p>{run("注一")}</w:p></w:footnote>'
    remark = f'<w:comment w:id="0" w:author="局长"><w:p>{run("核对")}</w:p></w:comment>'
    over = (
        f'<w:commentRangeStart w:id="0"/>{run("前")}<w:r><w:footnoteReference w:id="1"/></w:r>'
        f'{run("后")}<w:commentRangeEnd w:id="0"/>'
    )
    found = with_more(tmp_path, over, {"footnotes": note, "comments": remark})
    assert [(each.text, each.quoted) for each in found.comments] == [("核对", "前后")]
    assert [each.text for each in found.unmatched] == ["注一"]


def test_deleted_pictures_are_gone(tmp_path: Path) -> None:
    found = with_more(tmp_path, f'<w:del w:id="1"><w:r>{DRAWN}</w:r></w:del>')
    assert found.unmatched == ()
