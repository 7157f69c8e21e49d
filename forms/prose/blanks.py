"""Places of a model text that were to be filled in, and the remarks that say how."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from forms.prose.uncounted import uncounted


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
_ON_WHAT = "(?:根据|按|结合|对照|在此|于此|自行|如实|据实|简要|逐项)"
#: What models say in brackets of how they are to be filled in.
_TOLD = (
    rf"请(?:各单位|各部门)?{_ON_WHAT}{_INSIDE}{{0,40}}?{_FILL}",
    rf"(?:此处|此项|本项|这里){_INSIDE}{{0,40}}?{_FILL}",
    rf"(?:{_ON_WHAT}|视|依据){_INSIDE}{{0,20}}?实际{_INSIDE}{{0,10}}?(?:填|补充|描述|撰写|编写)",
    r"(?:请|据实|如实|自行)(?:填写|填报|补充)",
    r"待(?:补充|填写|填报|填|定|核实|确认|完善|更新)(?=[）)】])",
    rf"(?:填表|填写|填报)(?:说明|提示|要求)[：:]{_INSIDE}{{0,50}}",
    r"(?:本?(?:单位|部门|机关|机构)(?:名称|全称)|填报单位)(?=[）)】])",
)
_REMARKS = (
    rf"[（(【] ?(?:注[：:])?(?:{'|'.join(_TOLD)}){_INSIDE}{{0,12}}[）)】]",
    r"请(?:根据|按照?|结合)(?:本(?:单位|部门|地区?))?实际(?:情况)?(?:填写|填报|补充)",
    r"(?:单击|点击)(?:或点击)?此处(?:添加|输入|填写)(?:文字|内容|文本|标题)?",
)
#: People, villages and firms are masked by such signs too, and Latin words have an X.
_NOT_LATIN = r"(?<![0-9A-Za-z@./_“《×+＋-])"
_UNITS = "件|份|条|起|项|个|宗|例|次|篇|期|场|人次|家(?![属人庭])|部|元|万|亿|年|月|日|号|%|％"
_OFFICES = "省|市|县|区|镇|乡|街道|局|委|办|厅|单位|部门"
_BLANKS = (
    (
        rf"{_NOT_LATIN}(?:[XxＸｘХх]{{2,6}}|[×✕╳]{{2,6}})"
        rf"(?= ?(?:{_UNITS}|{_OFFICES}|负责|牵头|审核|承办))"
    ),
    rf"{_NOT_LATIN}[XxＸｘ×](?=(?:[件份条宗起次篇期]|人次|万元)[，。；、建政依申行信])",
    rf"(?<![0-9〇零一二三四五六七八九十])[○◯]{{2,6}}(?=[件条份次篇期]|{_OFFICES})",
    r"(?<![0-9A-Za-z*＊])[*＊]{1,6}(?=[件份次篇期]|条(?!例))",
    r"(?<![\u3400-\u9fff])某某(?=[省市县区镇乡局]|单位|部门|街道)",
    r"[?？]{1,3}(?=(?:件|份|条|宗|人次|万元)(?:[，。；、]|$))",
    # years, days and lines to write on; （） at the head of a line is a heading without its number
    r"20(?:[XxＸｘ×]{1,2}|[0-9][XxＸｘ×]|[_＿]{1,4}| {2,6})(?=年)",
    r"(?<=[0-9０-９]年)[ \u3000]{0,8}月[ \u3000]{0,8}日",
    r"(?<![0-9A-Za-z@./:_-])_{2,}(?![0-9A-Za-z_])|＿{2,}",
    r"(?<!^)(?:（[ \u3000]{0,8}）|\([ \u3000]{0,8}\))|《[ \u3000]{0,8}》|“[ \u3000]{0,8}”",
)
#: With one of these all of them begin: elsewhere nothing has to be tried.
_FIRST = r"[（(【《“请单点XxＸｘХх×✕╳○◯*＊某2_＿月 \u3000?？]"
_BLANK = re.compile(
    rf"(?={_FIRST})(?:(?P<remark>{'|'.join(_REMARKS)})|{'|'.join(_BLANKS)})", re.MULTILINE
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
    for start, end in uncounted(text):
        yield Blank(start, end, Unfilled.NUMBER)
