"""The headings of a report's sections in the words that offices print them in.

Each is matched whole, without its number, blanks and marks. Words of the form itself need no entry.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from forms.form import Form, Section
from intake.matching.wording import key

_SUBJECT: Final = r"((20)?\d\d年(度)?)?(本?[^\d。，；]{0,12})?(政府)?(信息公开)?(工作)?(的)?"
#: Words for a section that nothing else in a report has for a heading.
_SURE: Final = {
    "overview": (
        rf"{_SUBJECT}(总体|整体)(工作)?(开展)?(情况|概况|概述)|概述|概况|(工作|基本)概况|总体"
    ),
    "disclosure": (
        r"(行政机关|本机关|我[局县市区镇乡])?(主动公开政府信息|政府信息主动公开|主动公开信息)"
        r"(的|工作)?(情况)?"
    ),
    "requests": (
        r"(行政机关|本机关)?(收到和处理|收到及处理|收到与处理|收到和办理|受理和处理)"
        r"(的)?(依申请公开)?(政府)?(信息)?(公开)?(申请)?(的)?(情况)?"
    ),
    "disputes": (
        r"(因)?(政府)?(信息公开)?(工作)?(被)?(申请|提起)?(的)?行政复议.?(和|及|与|提起|被提起)?(的)?"
        r"行政诉讼(的)?(情况)?"
    ),
    "problems": (
        r"(政府)?(信息公开)?(工作)?(中)?(目前)?(存在的?|存的)?(主要)?(问题|不足|困难)"
        r"(和不足|与不足|及不足|及困难|和困难|及其)?(原因)?.?(及|和|与|以及)?(其)?"
        r"(下一?步)?(的)?(改进|整改|工作)(情况|措施|打算|意见|计划|方向|安排|建议|思路)?(情况|措施)?"
    ),
    "other_matters": r"(其他|其它|需要)(需要|需|应当)?(报告|说明)?的?(其他|其它)?(的)?(事项|情况)",
}
#: Words that count where the number is the section's own.
_LIKELY: Final = {
    "overview": r".{0,14}(情况|概述|概况|概要|综述)",
    "disclosure": r".{0,10}主动公开.{0,10}",
    "requests": r".{0,12}申请.{0,12}",
    "disputes": r".{0,14}(复议|诉讼).{0,14}",
    "problems": r".{0,14}(问题|不足|困难|改进|整改).{0,18}",
    "other_matters": r".{0,8}(其他|其它|需要报告|需要说明).{0,10}",
}
_NUMBER: Final = re.compile(r"(?:第?([一二三四五六七])(?:部分|章)?[.,:．]?)")
_MARKS: Final = ".:;,。:"
_LONGEST: Final = 48  # characters of a heading


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may be the heading of ``section``.

    It ``is_sure`` where its words are for nothing else, ``is_numbered`` where its number is the
    section's. ``rest`` is what is run into it.
    """

    section: Section
    is_sure: bool
    is_numbered: bool
    rest: str = ""


def heading_of(form: Form, text: str) -> Heading | None:
    """Return which section's heading ``text`` is; None for a line that is none."""
    line = text.strip()
    if not line:
        return None
    if len(line) <= _LONGEST:
        found = _whole(form, line)
        if found is not None:
            return found
    return _run_in(form, line)


@lru_cache(maxsize=8192)
def _whole(form: Form, line: str) -> Heading | None:
    plain = key(line).rstrip(_MARKS)
    number = _NUMBER.match(plain)
    numeral = number[1] if number else ""
    bare = plain[number.end() :] if number else plain
    for section in form.sections:
        own = section.heading.partition("、")
        is_numbered = numeral == own[0]
        if bare == key(own[2]) or re.fullmatch(_SURE[section.id], bare):
            return Heading(section, True, is_numbered)
    for section in form.sections:
        if numeral == section.heading[0] and re.fullmatch(_LIKELY[section.id], bare):
            return Heading(section, False, True)
    return None


def _run_in(form: Form, line: str) -> Heading | None:
    """Return the heading that text is run into: 六、其他需要报告的事项：无."""
    for at in range(4, min(len(line), _LONGEST)):
        if line[at] in "：:。 \u3000":
            found = _whole(form, line[:at].strip())
            if found is not None and found.is_sure and found.is_numbered:
                return Heading(found.section, True, True, line[at:].lstrip("：:。 \u3000"))
    return None
