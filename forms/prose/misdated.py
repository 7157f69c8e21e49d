"""The years of a text that are meant to be the report year and are another.

Only a year that certainly is the time of what is said counts: one at the head of a sentence or
after a heading (2022年，我局认真贯彻…), one directly before what was received or published
(我局2022年共收到…5件), one of the period (统计期限) or of the name that a preamble gives. What
may make another year right keeps it out: titles, comparisons, plans, honours, history.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from forms.prose.passages import Paragraph, Sentence, paragraphs
from forms.prose.years import DIGITS, MASK, Year, without_asides, without_quotations, year_at, years
from forms.texts.heading_words import names_a_subject

_Y = rf"(?P<year>{DIGITS})[ 　]?年"
_PLAIN = rf"[^，,。；;：:、\d０-９{MASK}\n]"
_NUMERAL = "[一二三四五六七八九十]{1,3}"
#: The number of a heading or item, as it stands where brackets are masked.
_ITEM = (
    rf"(?:[（(]{MASK}{{1,3}}[）)]|{_NUMERAL}(?:、|是)|第{_NUMERAL}[，、]"
    r"|[0-9]{1,2}[.．、](?![0-9])|[①-⑳])"
)
_HEAD = re.compile(
    rf"[ 　\t]*(?:{_ITEM}[ 　]*)?"
    rf"(?:(?P<heading>{_PLAIN}{{0,24}}?)(?P<mark>[：:]|[ 　]+))?[ 　]*{_Y}度?"
)
_AREA = "[省市州县区旗镇乡]"
_BODY = (
    "(?:局|委|办|厅|院|府|会|处|所|社|镇|乡|街道|中心|机关|部门|单位|支队|大队|总队|海关|办公室)"
)
#: What follows the year of a whole sentence: a comma, whose doing it is, how much in all.
_GOES_ON = re.compile(
    rf"[，,]|我{_PLAIN}|本(?:机关|单位|部门|级|辖区|街道|[局委办厅院府会处所镇乡县区市])"
    rf"|全(?:年|局|{_AREA}|街道|系统)|(?:共计?|累计|总计|合计|未|没有)"
    r"|(?:收到|新收|受理|制发|主动公开)(?!的)"
)
#: What was carried over is of the year before: 2024年全区结转14件.
_CARRIED = re.compile(rf"{_PLAIN}{{0,10}}?(?:结转|转结)")
#: By these another year may be right: years held beside each other, honours, what was before.
_ANOTHER = re.compile(
    "今年|本年(?!度?报告)|当年|此前|曾|同年|次年"
    "|荣获|获评|评为|授予|荣膺|称号|排名|位列|名列|获得(?!感)"
)
_HISTORY = re.compile(
    "起|以来|率先|首[次批个]|修订|施行|实施|成立|印发|出台|颁布|开始|开局|启动|改革"
)
#: What was issued that year, and is carried out now.
_ISSUED = re.compile(rf"{MASK}》{_PLAIN}{{0,4}}(?:印发|出台|施行|实施)|(?:印发|出台)了?《")
_PLANNED = re.compile("将|拟|计划|下一?步|打算|力争|预[算计]|继续|进一步|争取|展望|思路")
_DONE = re.compile(
    "全年|共|累计|收到|未|均|已|取得|[0-9０-９]+余?(?:件|条|份|次|期|篇|场|起|宗|项)"
)
#: A text of last year's faults and what became of them.
_LOOKS_BACK = re.compile("上年|上一年|去年|整改|回头看|前一年|历年")
#: A sentence after it that holds its year against the one before.
_HELD_AGAINST = re.compile("[较比增减升降]|同期|今年|而")
_RECEIVED = re.compile(
    rf"(?:^|[，,；;：:])(?P<whose>{_PLAIN}{{0,16}}){_Y}度?[，,]?(?P<between>{_PLAIN}{{0,14}}?)"
    r"(?:收到|新收|受理|接收|制发|主动公开|公开|发布|办结|答复)(?!的)"
    rf"{_PLAIN}{{0,20}}[0-9０-９一二三四五六七八九十两]+ ?(?:件|份|条|宗|起|项|例)(?!的)"
)
_WHOSE = re.compile(rf"(?:[我全本]{_AREA}?|{_PLAIN}*(?:{_BODY}|[我全本]{_AREA}))?[共在]?")
_FOREIGN = re.compile("[与和同对因自从至到截含加按据及将把被向于为]|其中|包括|另|印发|针对|关于")
#: What may stand between the year and what was done: how much in all, how, and by whom.
_HOW = re.compile(
    rf"(?:全年|共计?|累计|总计|合计|依法|及时|新|主动|向社会|对外|{_PLAIN}*{_BODY}"
    rf"|[我全本]{_AREA}|(?:通过|在|利用|依托){_PLAIN}+)*"
)
_PERIOD = re.compile(rf"{_Y}[ 　]?(?:0?1[ 　]?月[ 　]?0?1|12[ 　]?月[ 　]?31)[ 　]?日")
_OPENNESS = "(?:政府信息|政务信息|政务|信息)公开"
_NAME = re.compile(rf"{_Y}度?{_PLAIN}{{0,30}}?{_OPENNESS}{_PLAIN}{{0,12}}?(?:报告|年报)")
_INTRODUCED = re.compile(
    rf"{_Y}度?{_PLAIN}{{0,30}}?{_OPENNESS}{_PLAIN}{{0,16}}?(?:情况|总结|报告){_PLAIN}{{0,6}}如下"
)


class Scope(NamedTuple):
    """What has to be known to judge the years of a text: the report year, and whose report it is.

    ``looks_around`` tells a text that may speak of last year's faults and the next year's plans;
    ``is_preamble`` the one that names the report and its period.
    """

    year: int
    unit: str = ""
    looks_around: bool = False
    is_preamble: bool = False


@lru_cache(maxsize=32)
def misdated(text: str, scope: Scope) -> tuple[Year, ...]:
    """Return the years of ``text`` that certainly should be the report year, in their order."""
    others = [year.start for year in years(text) if year.value != scope.year]
    if not others:
        return ()
    found: set[Year] = set()
    above = ""
    for paragraph in paragraphs(without_quotations(text)):
        if _has_any(paragraph, others):
            found.update(_in_paragraph(paragraph, above, scope, others))
        above = paragraph.text
    return tuple(sorted(year for year in found if year.value != scope.year))


def _has_any(passage: Paragraph | Sentence, places: Sequence[int]) -> bool:
    """Whether one of the ``places``, which are in order, is in a passage."""
    return bisect_left(places, passage.start) < bisect_left(places, passage.end)


def _in_paragraph(
    paragraph: Paragraph, above: str, scope: Scope, others: Sequence[int]
) -> Iterator[Year]:
    """Yield the years of a paragraph; ``others`` is where other years than the report's stand."""
    yield from _named(_INTRODUCED, paragraph)
    for sentence in paragraph.sentences:
        if re.search("统计期限|统计时间", sentence.text):
            yield from _named(_PERIOD, sentence)
    if scope.is_preamble:
        yield from _named(_NAME, paragraph)
        return
    if scope.looks_around and (_LOOKS_BACK.search(paragraph.text) or _LOOKS_BACK.search(above)):
        return
    sentences = paragraph.sentences
    for sentence, after in zip(sentences, (*sentences[1:], None), strict=True):
        if _has_any(sentence, others) and not _names_more_years(sentence, after, scope.year):
            yield from _at_head(paragraph, sentence, scope)
            yield from _before_a_count(sentence, scope.year)


def _named(pattern: re.Pattern[str], passage: Paragraph | Sentence) -> Iterator[Year]:
    for found in pattern.finditer(passage.text):
        yield year_at(passage.start + found.start("year"), found["year"])


def _names_more_years(sentence: Sentence, after: Sentence | None, report_year: int) -> bool:
    """Whether a sentence, or the next one held against it, names the report year too."""
    if any(year.value == report_year for year in years(sentence.text)):
        return True
    if after is None or not _HELD_AGAINST.search(after.text):
        return False
    return any(year.value == report_year for year in years(after.text[:12]))


def _at_head(paragraph: Paragraph, sentence: Sentence, scope: Scope) -> Iterator[Year]:
    """Yield the year at the head of a sentence, the time of the whole of it."""
    plain = without_asides(sentence.text)
    head = _HEAD.match(plain)
    if head is None or not _is_heading(head):
        return
    rest = plain[head.end() :]
    if not _goes_on(rest, scope.unit) or _CARRIED.match(rest):
        return
    year = year_at(sentence.start + head.start("year"), head["year"])
    if not _ANOTHER.search(plain) and _is_none_but_the_reports(year, paragraph, sentence, scope):
        yield year


def _is_heading(head: re.Match[str]) -> bool:
    """Whether what stands before the year at the head of a sentence is a heading, or nothing."""
    heading = head["heading"]
    if not heading or head["mark"] in "：:":
        return True
    return names_a_subject(heading)


def _goes_on(rest: str, unit: str) -> bool:
    """Whether a sentence goes on after its year as one that is about that year goes on."""
    return bool(_GOES_ON.match(rest)) or (len(rest) > 2 and rest[:3] in unit)


def _is_none_but_the_reports(
    year: Year, paragraph: Paragraph, sentence: Sentence, scope: Scope
) -> bool:
    """Whether the time of a sentence can be no other year: no plan, no history."""
    is_opening = sentence.start - paragraph.start < 40
    if year.value > scope.year:
        if scope.looks_around or _PLANNED.search(paragraph.text):
            return False
        return (is_opening and paragraph.start == 0) or bool(_DONE.search(sentence.text))
    if year.value == scope.year - 1:
        return not _ISSUED.search(sentence.text)
    return is_opening and not _HISTORY.search(sentence.text)


def _before_a_count(sentence: Sentence, report_year: int) -> Iterator[Year]:
    """Yield last year where it stands directly before what was received or published."""
    plain = without_asides(sentence.text)
    if _ANOTHER.search(plain):
        return
    for found in _RECEIVED.finditer(plain):
        year = year_at(sentence.start + found.start("year"), found["year"])
        whose = found["whose"]
        is_own = _WHOSE.fullmatch(whose) and not _FOREIGN.search(whose)
        if is_own and _HOW.fullmatch(found["between"]) and year.value == report_year - 1:
            yield year
