"""Reports as offices shape them, written down line by line; what stands in them is made up."""

from collections.abc import Iterator
from typing import Final

from reading.seen import Block, Box, Paragraph, Span, Table
from reading.seen_file import SeenFile

TITLE: Final = "清河县水务局2023年政府信息公开工作年度报告"
PREAMBLE: Final = (
    "本报告由清河县水务局编制，统计期限自2023年1月1日起至2023年12月31日止。"
    "如有疑问，请与清河县水务局办公室联系（地址：清河县示例路8号，邮编：000001，"
    "电话：0000-1111111）。"
)
OVERVIEW: Final = (
    "2023年，我局按条例要求公开信息36条。",
    "（一）主动公开情况。通过县政府网站公开水价和停水通知。",
    "（二）依申请公开情况。全年没有收到申请。",
)
DISCLOSURE: Final = (
    "|第二十条第（一）项",
    "|信息内容|本年制发件数|本年废止件数|现行有效件数",
    "|规章|0|0|0",
    "|行政规范性文件|1|2|3",
    "|第二十条第（五）项",
    "|信息内容|本年处理决定数量",
    "|行政许可|41",
    "|第二十条第（六）项",
    "|信息内容|本年处理决定数量",
    "|行政处罚|5",
    "|行政强制|0",
    "|第二十条第（八）项",
    "|信息内容|本年收费金额（单位：万元）",
    "|行政事业性收费|7.25",
)
REQUESTS: Final = (
    "|（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|申请人情况",
    "|一、本年新收政府信息公开申请数量|2|0|0|0|0|0|2",
    "|二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0",
)
DISPUTES: Final = (
    "|行政复议|行政诉讼",
    "|结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉",
    "|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计",
    "|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0",
)
PROBLEMS: Final = ("一是更新不够及时。", "下一步，我局将每月检查一次。")
OTHER: Final = ("2023年没有收取信息处理费。",)
SIGNED: Final = ("清河县水务局", "2024年1月17日")
HEADINGS: Final = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)
CONTENTS: Final = (OVERVIEW, DISCLOSURE, REQUESTS, DISPUTES, PROBLEMS, OTHER)


def lines(
    *,
    front: tuple[str, ...] = (TITLE, PREAMBLE),
    headings: tuple[str, ...] = HEADINGS,
    contents: tuple[tuple[str, ...], ...] = CONTENTS,
    end: tuple[str, ...] = SIGNED,
) -> list[str]:
    """Return a report line by line; a heading that is empty is not printed."""
    found = list(front)
    for heading, content in zip(headings, contents, strict=True):
        if heading:
            found.append(heading)
        found += content
    return [*found, *end]


def seen(written: list[str]) -> SeenFile:
    """Return lines as a reader sees them: a table's row begins with |, its boxes are between.

    A line that begins with [style] has that style.
    """
    return SeenFile("测试", list(_blocks(written)))


def _blocks(written: list[str]) -> Iterator[Block]:
    rows: list[list[Box]] = []
    for line in written:
        if line.startswith("|"):
            rows.append(_row(len(rows), line[1:].split("|")))
            continue
        if rows:
            yield Table(rows)
            rows = []
        style, bracket, text = line.removeprefix("[").partition("]")
        if line.startswith("[") and bracket:
            yield Paragraph(text, style)
        else:
            yield Paragraph(line)
    if rows:
        yield Table(rows)


def _row(number: int, texts: list[str]) -> list[Box]:
    return [Box(Span(number, col), [Paragraph(text)]) for col, text in enumerate(texts)]
