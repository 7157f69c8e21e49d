"""The title of a published report: its unit and its year, however the office words it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from intake.matching.wording import key
from intake.published.days import year_of
from reading.seen import Block, Paragraph

_YEAR: Final = r"(?P<year>(?:19|20)[0-9]{2}|[二2][〇零○oO0][〇零○oO0一二三四五六七八九0-9]{2})"
_SUBJECT: Final = r"(?:政府|政务|本级|本机关|部门)*信息公开"
_END: Final = r"(?:工作|情况|年度|的|总结|编制)*(?:报告|年报|年报告)(?:书|全文|正文)?"
_PATTERNS: Final = (
    rf"(?P<unit>.*?)(?:关于)?(?:印发|发布|公布)?{_YEAR}年?(?:年?度)?(?P<inner>.*?){_SUBJECT}{_END}",
    rf"(?P<unit>.*?)(?:关于)?(?P<inner>){_SUBJECT}(?:工作)?{_YEAR}年?(?:年?度)?{_END}",
)
_UNDATED: Final = rf"(?P<unit>.*?){_SUBJECT}(?:工作)?(?:年度|情况)+(?:工作)?(?:的)?(?:报告|年报)"
_MOST: Final = 4  # lines that a title is broken into
_LONGEST: Final = 90
_WIDE: Final = str.maketrans("().", "（）、")  # as they are printed within a name
_AFTER: Final = re.compile(r"[-_|—–·]+[^-_|—–]*$")
_MARKS: Final = "《》<>\"'.。:：()[]【】■●◆>»"
#: Words with which the name of a unit ends.
UNIT_END: Final = (
    r"(?:人民政府|政府|办公室|委员会|管委会|委|局|厅|部|院|处|署|所|站|中心|办事处|街道|镇|乡|"
    r"公司|集团|学校|大学|学院|中学|小学|医院|银行|公署|总队|支队|大队|分局|社|会|馆|队|办)"
)
_UNIT: Final = re.compile(
    rf"[^\s。，,；;：:、！!？?“”《》0-9]{{2,40}}{UNIT_END}(?:[（(][^（）()]*[）)])?"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it was found: blocks ``first`` to ``last``; ``unit`` is empty where it has none.

    ``year`` is None where it names none.
    """

    unit: str
    year: int | None
    first: int
    last: int
    is_of_page: bool = False


def titles(front: Sequence[tuple[int, Block]]) -> Iterator[Title]:
    """Yield every title among numbered blocks, of those that overlap the longest, in order."""
    lines = [
        (at, block)
        for at, block in front
        if isinstance(block, Paragraph) and block.text.strip() and len(block.text) <= _LONGEST
    ]
    number = 0
    while number < len(lines):
        found, count = _longest(lines[number : number + _MOST])
        if found is not None:
            yield found
        number += count


def _longest(lines: Sequence[tuple[int, Paragraph]]) -> tuple[Title | None, int]:
    """Return the title that begins with the first of ``lines``, and of how many it is one."""
    for count in range(len(lines), 0, -1):
        taken = lines[:count]
        if count > 1 and not _may_be_one([line for _, line in taken]):
            continue
        text = "".join(line.text for _, line in taken)
        named = named_in(text)
        if named is not None:
            unit, year = named
            is_of_page = taken[0][1].style in ("title", "meta")
            return Title(unit, year, taken[0][0], taken[-1][0], is_of_page), count
    return None, 1


def _may_be_one(lines: Sequence[Paragraph]) -> bool:
    """Whether lines may be one title: only the last ends it, and none before is a sentence."""
    for line in lines[:-1]:
        if named_in(line.text) is not None and named_in(line.text) != ("", None):
            return False
        if re.search(r"[。，；：:|>]", line.text) or line.style in ("title", "meta"):
            return False
    return True


def named_in(text: str) -> tuple[str, int | None] | None:
    """Return unit and year that a title names; None where ``text`` is no title of a report."""
    plain = key(text).strip(_MARKS)
    if len(plain) > _LONGEST:
        return None
    for candidate in (plain, _AFTER.sub("", plain).strip(_MARKS)):
        for pattern in _PATTERNS:
            found = re.fullmatch(pattern, candidate)
            if found is not None:
                return _unit(found["unit"], found["inner"]), year_of(found["year"])
        found = re.fullmatch(_UNDATED, candidate)
        if found is not None:
            return _unit(found["unit"], ""), None
    return None


def _unit(before: str, inner: str) -> str:
    """Return the unit that stands before the year or after it, without what is none of it."""
    for text in (before, inner):
        bare = re.sub(
            r"^(?:附件[0-9]*[:：.]?|关于|标题[:：]|名称[:：])|(?:关于|的|[0-9]+)$", "", text
        )
        bare = bare.strip(_MARKS + "-—_ ")
        bare = bare.translate(_WIDE)
        if bare and not re.fullmatch(r"(?:工作|年度|本级|本机关|部门|的)+", bare):
            return bare
    return ""


def is_unit(text: str) -> bool:
    """Whether a line is the name of a unit and nothing else."""
    return _UNIT.fullmatch(key(text).strip("()")) is not None
