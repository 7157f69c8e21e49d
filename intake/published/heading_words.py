"""The headings of a report's sections in the words that offices print them in.

Each is matched whole, without its number, blanks and marks. Words of the form itself need no entry.
"""

import re
from dataclasses import dataclass
from typing import Final

from forms.form import Form, Section
from intake.matching.wording import key

_SUBJECT: Final = r"((20)?\d\d年(度)?)?([^\d。,;:.()]{0,12})?(政府)?(信息公开)?(工作)?(的)?"
#: Words for a section that nothing else in a report has for a heading.
_SURE: Final = {
    "overview": (rf"{_SUBJECT}(总体|整体)(工作)?(开展)?(情况|概况|概述)|概述|概况|(工作|基本)概况"),
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
#: Words that count where the number is the section's own, or in the name of a sheet.
_LIKELY: Final = {
    "overview": r".{0,14}(总体|情况|概述|概况|概要|综述).{0,2}",
    "disclosure": r".{0,10}主动公开.{0,10}",
    "requests": r".{0,12}申请.{0,12}",
    "disputes": r".{0,14}(复议|诉讼).{0,14}",
    "problems": r".{0,14}(问题|不足|困难|改进|整改|下一?步|下阶段|打算).{0,18}",
    "other_matters": r".{0,8}(其他|其它|需要报告|需要说明).{0,10}",
}
_NUMBER: Final = re.compile(r"第?([一二三四五六七])(?:部分|章)?[.,:]?")
#: Numbers that a section's heading may have too, but rather stand within a section.
_INNER: Final = re.compile(r"\(([一二三四五六七])\)[.,:]?|([1-7])[.,:]")
_NUMERALS: Final = "一二三四五六七"
_SHEET: Final = re.compile(rf"表?[{_NUMERALS}]|[{_NUMERALS}][.,:].*|表[{_NUMERALS}].*")
_PAGE: Final = re.compile(r"[0-9.…·\s]*")  # what stands behind a heading in a list of contents
_MARKS: Final = ".:;,。"
_LONGEST: Final = 48  # characters of a heading
_BEGIN: Final = 8  # characters in which its number stands
#: What all headings have one of; most lines of a file have none and need no further look.
_HINT: Final = re.compile(
    r"[况体概述情公开申请复议诉讼问题不足困难改进整步打算阶段其他它需要报告事项]"
)


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
    if not _HINT.search(line[:_LONGEST]):
        return None
    if len(line) > _LONGEST:
        return _run_in(form, line)
    found = _sure(form, line)
    if found is None:
        found = _run_in(form, line)
    return found or _likely(form, line)


def heading_of_sheet(form: Form, name: str) -> Heading | None:
    """Return of which section a sheet is by its ``name``; None where that does not say."""
    plain = key(name).rstrip(_MARKS)
    for section in form.sections:
        if _SHEET.fullmatch(plain) and section.heading[0] in plain[:2]:
            return Heading(section, False, True)
    for section in form.sections:
        if re.fullmatch(_LIKELY[section.id], plain):
            return Heading(section, False, False)
    return None


def _sure(form: Form, line: str) -> Heading | None:
    """Return the heading whose words are for nothing else; without a number only official ones."""
    plain = key(line).rstrip(_MARKS)
    numeral, bare = _numbered(plain)
    for section in form.sections:
        own, _, official = section.heading.partition("、")
        is_official = bare == key(official)
        if is_official or re.fullmatch(_SURE[section.id], bare):
            is_numbered = numeral == own
            return Heading(section, is_official or is_numbered, is_numbered)
    return _with_inner_number(form, plain)


def _with_inner_number(form: Form, plain: str) -> Heading | None:
    """Return the heading in its official words after a number as （六） or 6.

    That of a table is not sure: paragraphs of the first section are headed so too.
    """
    found = _INNER.match(plain)
    if found is None:
        return None
    numeral = found[1] or _NUMERALS[int(found[2]) - 1]
    for section in form.sections:
        own, _, official = section.heading.partition("、")
        if numeral == own and plain[found.end() :] == key(official):
            return Heading(section, section.grid is None, False)
    return None


def _likely(form: Form, line: str) -> Heading | None:
    numeral, bare = _numbered(key(line).rstrip(_MARKS))
    for section in form.sections:
        if numeral == section.heading[0] and re.fullmatch(_LIKELY[section.id], bare):
            return Heading(section, False, True)
    return None


def _numbered(plain: str) -> tuple[str, str]:
    """Return the 一 of 一、, 第一部分 or 一, which may be empty, and what follows."""
    found = _NUMBER.match(plain)
    if found is None:
        return "", plain
    return found[1], plain[found.end() :]


def _run_in(form: Form, line: str) -> Heading | None:
    """Return the heading that text is run into: 六、其他需要报告的事项：无."""
    if not _NUMBER.match(key(line[:_BEGIN])):
        return None
    for at in range(4, min(len(line), _LONGEST)):
        if line[at] in "：:。 \u3000":
            found = _sure(form, line[:at].strip())
            rest = line[at:].lstrip("：:。 \u3000")
            if found is not None and found.is_numbered and not _PAGE.fullmatch(rest):
                return Heading(found.section, True, True, rest)
    return None
