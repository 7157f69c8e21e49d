"""Where a report ends: at its signature, or at what the page has below every article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from intake.matching.wording import key
from intake.published.days import day_alone, day_at_end, is_month
from intake.published.titles import is_unit
from reading.seen import Block, Paragraph

Numbered = tuple[int, Block]

#: How lines begin that a page has around its articles.
_AROUND: Final = re.compile(
    r"[\[【(<>《]*(?:上一[篇条页]|下一[篇条页]|前一篇|后一篇|没有了|打印|关闭|返回|扫一扫|扫描二维码|分享|收藏|"
    r"版权|主办|承办|指导单位|技术支持|网站(?:地图|标识|声明|支持)|联系我们|关于我们|Copyright|ICP|.{1,3}ICP备|"
    r".{1,3}公网安备|责任编辑|编辑[:：]|审核[:：]|作者[:：]|来源[:：]|信息来源|文章来源|稿件来源|"
    r"浏览(?:次数|量)|阅读(?:次数|量)?[:：]|点击(?:率|数|量)|访问量|字[体号](?:大小)?[:：\[【]|"
    r"发布(?:时间|日期|机构|单位|人)|发表时间|更新(?:时间|日期)|"
    r"相关(?:链接|文档|文件|附件|信息|阅读|文章|推荐)|附件下载|相关稿件|推荐阅读|您(?:当前|现在)?(?:的|所在)?(?:的)?位置|"
    r"当前位置|首页|无障碍|繁体|关键[字词]|索引号|政府网站|邮箱登录|"
    r"\[大|大中小)",
    re.IGNORECASE,
)
_PAGE: Final = re.compile(r"[-—–－·]*(?:第)?[0-9]{1,3}(?:页)?[-—–－·]*|第[0-9]+页.?共[0-9]+页")


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of the last section: its text, who signed and when, each with its number.

    ``day`` is None where there is no signature with one; ``is_partly`` where a month has no day.
    """

    text: list[Numbered]
    signature: list[Numbered]
    unit: str = ""
    day: date | None = None
    day_at: int = 0
    is_partly: bool = False


def is_around(text: str) -> bool:
    """Whether a line is none of the report's, but one that a page has around its articles."""
    return _AROUND.match(key(text)) is not None


def is_page_number(text: str) -> bool:
    """Whether a line is the number of a page."""
    return _PAGE.fullmatch(key(text)) is not None


def split_ending(blocks: Sequence[Numbered], unit: str) -> Ending:
    """Return the end of a report, of which ``blocks`` are the last section."""
    end = _end_of_article(blocks)
    for number, (_, block) in enumerate(blocks[:end]):
        text = _words(block)
        if not text:
            continue
        if day_alone(text) or is_month(text):
            return _signed(blocks, _first_of_signature(blocks, number, unit), number)
        closing = day_at_end(text)
        if closing is not None and (is_unit(closing[0]) or key(closing[0]) == key(unit)):
            return Ending(
                list(blocks[:number]), [blocks[number]], closing[0], closing[1], blocks[number][0]
            )
    return _undated(blocks[:end], unit)


def _signed(blocks: Sequence[Numbered], first: int, last: int) -> Ending:
    text = _words(blocks[last][1])
    unit = ""
    for _, block in blocks[first:last]:
        unit = unit or _words(block)
    day = day_alone(text)
    return Ending(
        list(blocks[:first]),
        list(blocks[first : last + 1]),
        "".join(unit.split()),
        day,
        blocks[last][0],
        is_partly=day is None,
    )


def _first_of_signature(blocks: Sequence[Numbered], last: int, unit: str) -> int:
    """Return where the signature begins that ends with the day at ``last``."""
    first = last
    for number in range(last - 1, -1, -1):
        text = _words(blocks[number][1])
        if isinstance(blocks[number][1], Paragraph) and not text:
            continue
        if not text or not (is_unit(text) or key(text) == key(unit)):
            break
        first = number
    return first


def _undated(blocks: Sequence[Numbered], unit: str) -> Ending:
    """Return an end without a day: it is signed where its last line is the name of the unit."""
    for number in range(len(blocks) - 1, -1, -1):
        text = _words(blocks[number][1])
        if text and unit and key(text) == key(unit):
            return Ending(list(blocks[:number]), [blocks[number]], "".join(text.split()))
        if text or not isinstance(blocks[number][1], Paragraph):
            break
    return Ending(list(blocks), [])


def _end_of_article(blocks: Sequence[Numbered]) -> int:
    for number, (_, block) in enumerate(blocks):
        if isinstance(block, Paragraph) and block.text.strip() and is_around(block.text):
            return number
    return len(blocks)


def _words(block: Block) -> str:
    """Return the text of a paragraph without the white space around it; empty for a table."""
    return block.text.strip() if isinstance(block, Paragraph) else ""
