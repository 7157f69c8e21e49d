"""What a page has around its articles, and a sheet of paper at its foot: none of it a report's."""

import re
from collections.abc import Iterable
from typing import Final

from intake.matching.wording import key
from reading.seen import Paragraph

_MARKS: Final = r"[\[【(<>《•|·*▲]*"
_BELOW: Final = re.compile(
    rf"{_MARKS}(?:"
    r"上一[篇条页则]|下一[篇条页则]|[前后]一篇|没有了|更多(?:精彩|内容|信息|>)|打印|关闭|返回|扫一扫|扫描|分享|收藏|"
    r"我要纠错|纠错|版权|(?:主办|承办|指导)(?:单位)?:|技术支持|网站(?:地图|标识|声明|支持|主办)|联系我们|关于我们|"
    r"copyright|icp|.{1,3}icp备|.{1,3}公网安备|(?:责任)?编辑:|责编|审核:|作者:|撰稿:|"
    r"(?:信息|文章|稿件)?来源:|(?:浏览|阅读|点击|访问)(?:次数|量|率|数|:)|字[体号](?:大小)?[:\[【]|"
    r"(?:发布|发表|更新)(?:时间|日期|机构|单位|人):|"
    r"相关(?:链接|文档|文件|附件|信息|阅读|文章|推荐|稿件|解读|新闻)|附件下载|推荐阅读|热点|"
    r"您(?:当前|现在)?(?:的|所在)?(?:的)?位置|当前位置|首页|无障碍|政府网站|友情链接|邮箱登录)",
    re.IGNORECASE,
)
_ABOVE: Final = re.compile(
    rf"{_MARKS}(?:"
    r"(?:公开|发布|发表|发文|更新|生成|公文生成|录入|采集)(?:时间|日期|机构|单位|人|形式|方式)|"
    r"(?:发文|文|文件)字?号[:/]?|备注/文号|索引号|(?:关键|主题)[字词]|主题分类|体裁分类|分类:|视力保护|背景色|"
    r"(?:有效性|时效|是否有效|内容概述|责任部门|公开范围|公开类别|服务对象)|文字大小|繁体|"
    r"(?:标题|名称|题名|日期|时间|信息来源|来源|单位):|\[大|大中小|a\+|a-|目录$)",
    re.IGNORECASE,
)
_BEGIN: Final = 40  # characters that tell
_STOPS: Final = tuple("。；：！？.;:!?”）)")
_PAGE: Final = re.compile(r"[-—–―·]+[0-9]{1,3}[-—–―·]+|第[0-9]{1,3}页(?:[,/.]?共[0-9]{1,3}页)?")


def is_below(text: str) -> bool:
    """Whether a line is one that a page has below its articles."""
    return "。" not in text and _BELOW.match(key(text[:_BEGIN])) is not None


def is_above(text: str) -> bool:
    """Whether a line is one that a page has over its articles, or below."""
    return _ABOVE.match(key(text[:_BEGIN])) is not None or is_below(text)


def text_of(lines: Iterable[Paragraph]) -> str:
    """Return the text of lines without numbers of pages; what a page parted is one paragraph."""
    text = ""
    is_parted = False
    for line in lines:
        if is_page_number(line.text):
            is_parted = bool(text) and not text.rstrip().endswith(_STOPS)
        elif line.text.strip():
            text += line.text.strip() if is_parted else f"\n{line.text}"
            is_parted = False
    return text


def is_page_number(text: str) -> bool:
    """Whether a line is the number of a page, adorned as only such are."""
    return len(text) <= _BEGIN and _PAGE.fullmatch(key(text)) is not None
