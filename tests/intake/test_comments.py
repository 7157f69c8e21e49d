"""Comments are read with the text that they are about, and the place where it stands."""

from pathlib import Path

from forms.editions.form_2021 import FORM as FORM_2021
from intake.correction import Comment
from tests.intake.edited import (
    about,
    beside,
    comment,
    read,
)

HEADINGS = [section.heading for section in FORM_2021.sections]


def test_comments_with_what_they_are_about(tmp_path: Path) -> None:
    long = "很长的一段话" * 10
    found = read(
        tmp_path,
        beside("乙段二。", about(1, long)),
        beside("甲段二。", about(0, "句子")),
        beside("甲段三。", '<w:r><w:commentReference w:id="3"/></w:r>'),
        parts={
            "comments": comment(0, "改短些")
            + comment(1, "重复了", "科长")
            + comment(2, "文字已删")
            + comment(3, "补充")
        },
    )
    assert found.comments == (
        Comment("局长", "改短些", "句子", HEADINGS[0]),
        Comment("局长", "补充", "", HEADINGS[0]),
        Comment("科长", "重复了", long[:39] + "…", HEADINGS[4]),
        Comment("局长", "文字已删", "", "已删除的文字"),
    )
    assert not found.tracked


def test_comment_over_paragraphs_and_deleted_words(tmp_path: Path) -> None:
    start, stop = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    runs = "<w:r><w:delText>没</w:delText></w:r><w:r><w:t>了</w:t></w:r>"
    gone = f'<w:del w:id="9">{runs}{stop}</w:del>'
    found = read(
        tmp_path,
        beside("甲段一。", start),
        beside("甲段二。", gone),
        parts={"comments": comment(0, "看这里")},
    )
    assert found.comments == (Comment("局长", "看这里", "甲段二。", HEADINGS[0]),)


def test_comment_in_a_table(tmp_path: Path) -> None:
    label = "一、本年新收政府信息公开申请数量"
    found = read(tmp_path, beside(label, about(0, "")), parts={"comments": comment(0, "核对")})
    assert found.comments == (Comment("局长", "核对", "", f"{HEADINGS[2]}，{label}"),)


def test_comment_whose_text_is_not_there(tmp_path: Path) -> None:
    found = read(tmp_path, beside("甲段二。", about(0, "")))
    assert found.comments == (Comment("", "（批注的内容读不出来）", "", HEADINGS[0]),)


def test_comments_in_a_text_box_and_on_hidden_words(tmp_path: Path) -> None:
    box = (
        f"<w:r><w:pict><w:txbxContent><w:p>{about(0, '框内')}</w:p></w:txbxContent></w:pict></w:r>"
    )
    hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t><w:commentReference w:id="1"/></w:r>'
    found = read(
        tmp_path,
        beside("甲段二。", box),
        beside("乙段二。", hidden),
        parts={"comments": comment(0, "删框") + comment(1, "暗处")},
    )
    assert [(each.text, each.quoted, each.place) for each in found.comments] == [
        ("删框", "框内", HEADINGS[0]),
        ("暗处", "", HEADINGS[4]),
    ]
