"""Places of a model text that were to be filled in, and the remarks that say how."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from itertools import islice
from typing import NamedTuple


class Unfilled(Enum):
    """What was left as it is; the value tells the clerk, {} being the words."""

    REMARK = "“{}”是范本里的填写提示，请换成实际内容或删去"
    BLANK = "“{}”处没有填写"
    NUMBER = "“{}”里没有数字"


class Blank(NamedTuple):
    """A place that was not filled in, from ``start`` to before ``end``."""

    start: int
    end: int
    kind: Unfilled


_INSIDE = r"[^（）()【】\n]"
_FILL = "(?:填写|填报|填入|补充|修改|替换|撰写|编写|概述|简述|描述|列举)"
_REMARKS = (
    r"[（(【] ?(?:注[：:])?(?:"
    rf"请(?:各单位|各部门)?(?:根据|按|结合|对照|在此|于此|自行|如实|据实|简要|逐项){_INSIDE}{{0,40}}?{_FILL}"
    rf"|(?:此处|此项|本项|这里){_INSIDE}{{0,40}}?{_FILL}"
    rf"|(?:据实|如实|自行|根据|按|结合|视|依据){_INSIDE}{{0,20}}?实际{_INSIDE}{{0,10}}?"
    "(?:填写|填报|填入|补充|描述|撰写|编写)"
    rf"|(?:请|据实|如实|自行)(?:填写|填报|补充)"
    r"|待(?:补充|填写|填报|填|定|核实|确认|完善|更新)(?=[）)】])"
    rf"){_INSIDE}{{0,12}}[）)】]"
    r"|[（(【](?:本?(?:单位|部门|机关|机构)(?:名称|全称)|填报单位)[）)】]"
    rf"|[（(【] ?(?:填表|填写|填报)(?:说明|提示|要求)[：:]{_INSIDE}{{0,60}}[）)】]"
    r"|请(?:根据|按照?|结合)(?:本(?:单位|部门|地区?))?实际(?:情况)?(?:填写|填报|补充)"
    r"|(?:单击|点击)(?:或点击)?此处(?:添加|输入|填写)(?:文字|内容|文本|标题)?"
)
#: X and × before what they stand for. Not in Latin words; people and villages are masked so too.
_CROSSED = (
    r"(?<![0-9A-Za-z@./_“《×+＋-])(?:[XxＸｘХх]{2,6}|[×✕╳]{2,6})(?= ?"
    r"(?:件|份|条|起|项|个|宗|例|次|篇|期|场|人次|家(?![属人庭])|部|元|万|亿|年|月|日|号"
    r"|省|市|县|区|镇|乡|街道|局|委|办|厅|单位|部门|%|％"
    r"|负责|牵头|审核|承办))"
    r"|(?<![0-9A-Za-z@./_“《×+＋-])[XxＸｘ×](?=(?:件|份|条|宗|起|次|篇|期|人次|万元)[，。；、建政依申行信])"
)
_OPEN = (
    rf"{_CROSSED}|20(?:[XxＸｘ×]{{1,2}}|[0-9][XxＸｘ×]|[_＿]{{1,4}}| {{2,6}})(?=年)"
    r"|(?<![0-9A-Za-z@./:_-])_{2,}(?![0-9A-Za-z_])|＿{2,}"
    r"|(?<=[0-9０-９]年)[ \u3000]{0,8}月[ \u3000]{0,8}日"
    r"|(?<!^)(?:（[ \u3000]{0,8}）|\([ \u3000]{0,8}\))|《[ \u3000]{0,8}》|“[ \u3000]{0,8}”"
    r"|[?？]{1,3}(?=(?:件|份|条|宗|人次|万元)(?:[，。；、]|$))"
)
#: A unit of counting without a number before it, at the end of its clause.
_UNIT = re.compile(
    r"(?<![0-9０-９〇零一二两三四五六七八九十百千万亿余多几数])"
    r"(?:人次|万?元|[条篇件份次宗例起项个期场部])(?=[，。；,;）)\n]|其中|$)"
    r"|(?<=[长降升比为达到 \u3000])[%％]"
)
_GAP = r"[ \u3000]{0,8}"
_SUM = "(?:共|累计|全年|总计)"
#: What stands before it where there is no other reading: 文件, 申请件, 主动公开件, 头条, 备份 and
#: 一次培训 are words.
_COUNTED = re.compile(
    rf"(?:(?:信息|文章|稿件|推文|消息|动态|资讯|微博|微信|视频){_GAP}条"
    rf"|(?:发布|刊发|编发|推送|转载|撰写)(?:各类|政务|工作|动态)?(?:信息|文章|稿件|推文|解读){_GAP}篇"
    rf"|{_SUM}(?:公开|发布|推送|更新|转载|编发){_GAP}[条篇件份次]"
    rf"|{_SUM}?主动公开{_GAP}条"
    rf"|{_SUM}(?:收到|受理|接收|办结|答复|办理)(?:(?:政府)?信息公开|依申请公开)?(?:的?申请)?{_GAP}"
    r"[件宗份条例起]"
    r"|(?:公开|发布|信息|申请|收到|受理|办结|答复|规范性文件|复议|诉讼|许可|处罚|强制|共|累计)"
    r"[ \u3000]{1,8}(?:人次|[条件份篇次起宗项个期场])"
    rf"|规范性文件{_GAP}[件份个部]"
    rf"|(?:作出|实施|办理|共)行政(?:许可|处罚|强制)(?:决定|措施)?{_GAP}[件宗起项]"
    r"|(?:发生|引发|涉及|提起)(?:(?:政府)?信息公开)?的?行政(?:复议|诉讼)(?:案件)?"
    rf"{_GAP}[起宗例]"
    rf"|(?:召开|举办|开展|组织)[^，。；、0-9]{{0,12}}(?:会议|培训|活动|检查|督查){_GAP}次"
    rf"|(?:处理费|收费|金额)(?:共计|合计|为|共)?{_GAP}万?元"
    rf"|(?:增长|下降|上升|占比|率为|率达|达到){_GAP}[%％])\Z"
)
_LONGEST = 30
_BLANK = re.compile(
    rf"(?=[（(【《“请单点XxＸｘХх×✕╳2_＿月 \u3000?？])(?:(?P<remark>{_REMARKS})|{_OPEN})",
    re.MULTILINE,
)
#: More of them are not looked at.
_MOST = 200


@lru_cache(maxsize=16)
def blanks(text: str) -> tuple[Blank, ...]:
    """Return what was left unfilled in ``text``, in its order."""
    found = [*islice(_blanks(text), _MOST), *islice(_without_number(text), _MOST)]
    return tuple(sorted(found, key=lambda blank: blank.start))


def _blanks(text: str) -> Iterator[Blank]:
    for found in _BLANK.finditer(text):
        kind = Unfilled.REMARK if found["remark"] else Unfilled.BLANK
        yield Blank(*found.span(), kind)


def _without_number(text: str) -> Iterator[Blank]:
    for unit in _UNIT.finditer(text):
        begin = max(0, unit.start() - _LONGEST)
        found = _COUNTED.search(text[begin : unit.end()])
        if found:
            yield Blank(begin + found.start(), unit.end(), Unfilled.NUMBER)
