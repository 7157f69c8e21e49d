"""Names of units: what one looks like, and where a sentence names whose report it is."""

import re
from typing import Final

from intake.matching.wording import key
from intake.published.days import YEAR, year_of

#: Words with which the name of a unit ends.
_END: Final = (
    r"(?:人民政府|政府|办公室|委员会|管委会|委|局|厅|部|院|处|署|所|站|中心|办事处|街道|镇|乡|县|市|"
    r"区|旗|公司|集团|学校|大学|学院|中学|小学|医院|银行|公署|气象台|电视台|电台|总队|支队|大队|社|会|馆|队|办)"
)
_UNIT: Final = re.compile(rf"[^\s.。，,;；:：、!?！？\"“”《》<>0-9|]{{1,40}}{_END}(?:\([^()]*\))?")
_NO_NAME: Final = re.compile(
    r"^(?:附件[0-9]*[:.]?|关于|(?:标题|名称|题名|文件名称)[:]?|中共)(?!.{0,3}$)|(?:关于|的|印发|发布|公布)+$"
)
_WIDE: Final = str.maketrans("().", "（）、")  # as they are printed within a name
_NO_UNIT: Final = re.compile(r"无|没有|暂|以上|特此|未|不|下一步|其他|其它")
_OWN_WORDS: Final = re.compile(r"^(?:我|本|该|全|各)|^(?:县|市|区|镇|乡|省)(?:政府|委|局)?$")
_NAMED: Final = (
    rf"(?:公布|发布|现将|现就|将)[《<]?(?P<unit>[^，,。；;《》<>]{{2,40}}?){YEAR}年?度?政府信息",
    rf"[，,。](?P<unit>[^，,。；;《》<>]{{2,30}}?)(?:组织)?(?:编制|撰写)(?:了|并公布|并发布)?{YEAR}年",
    r"报告(?:是)?由(?P<unit>[^，,。；;《》<>]{2,40}?)(?:根据|依据|按照|组织|负责|结合|编制)",
)


def is_unit(text: str) -> bool:
    """Whether a line is the name of a unit and nothing else."""
    plain = key(text).strip("()")
    return _UNIT.fullmatch(plain) is not None and not _NO_UNIT.match(plain)


def as_named(text: str) -> str:
    """Return the name of a unit without what stands around it in a title; empty for none."""
    bare = _NO_NAME.sub("", key(text).strip("-—_ \"'")).strip("-—_:.<>[]\"' ")
    if not bare or re.fullmatch(r"(?:工作|年度|本级|本机关|部门|政府|的|[0-9]+|年|度)+", bare):
        return ""
    return bare.translate(_WIDE)


def unit_in(preamble: str) -> str:
    """Return the unit whose report a preamble says it is; empty where it says 我局 or nothing."""
    plain = key(preamble)
    for pattern in _NAMED:
        for found in re.finditer(pattern, plain):
            unit = as_named(found["unit"])
            if unit and is_unit(unit) and not _OWN_WORDS.match(unit):
                return unit
    return ""


def year_in(preamble: str) -> int | None:
    """Return the year of which a preamble says the report is; None where it names none, or more."""
    found = re.findall(rf"({YEAR})年?度?[^。]{{0,8}}信息公开[^。,]{{0,6}}报告", key(preamble))
    years = set(map(year_of, found))
    return years.pop() if len(years) == 1 else None


def kind_of(unit: str) -> str:
    """Return what kind of unit it is by its name; empty where that does not say."""
    if unit.endswith("政府"):
        return "government"
    if re.search(r"(局|厅|委员会|办公室|委|部)$", unit) and not unit.endswith("管理委员会"):
        return "department"
    return ""
