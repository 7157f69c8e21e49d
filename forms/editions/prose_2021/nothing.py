"""Words for none: 未收到…申请, 未发生…行政复议, 无结转, 未制发…规范性文件."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from forms.editions.form_2021 import DOCUMENTS, FEE, request
from forms.editions.prose_2021.cells import (
    AFTER_REVIEW,
    CARRIED_IN,
    CARRIED_OUT,
    DIRECT,
    RECEIVED,
    REVIEW,
    disputes,
)
from forms.editions.prose_2021.state import State
from forms.editions.prose_2021.topics import Topic
from forms.editions.prose_2021.words import OTHER_SCOPE, REQUEST, names_another_year
from forms.prose.grammar import Sum

_NOT = (
    "(?:尚|暂|均|也|从|并)?(?:未(?!来|能|办|按|经|成|公开|审|结(?!转)|及|达|予|必)"
    "|没有?(?!收取)|无(?!法|正当|关|效|需|论|障|偿|形|线|锡|为|人))"
)
_VERB = (
    "(?:曾|有|再|新)?"
    "(?:收到|接到|受理|接收|收悉|发生|出现|引发|引起|产生|发现|存在|被|提起|涉及|有)?"
)
_STATEMENT = re.compile(f"{_NOT}{_VERB}")
_OF_OTHERS = re.compile("下属|所属|各单位|各部门|第三[方人]|主动公开")
_MAY_DENY = re.compile("[未无没]")
#: A clause of more characters denies nothing in particular.
_LONGEST = 300
#: Conditions, and what is wished for: nothing is said of what was.
_UNREAL = re.compile("(?:如|若|凡|对|因|由于|是否|防止|避免|杜绝|确保|力争|实现|做到|能|或|及|的)$")
#: What belongs to a noun but is not it: everything up to 引起的.
_RELATIVE = re.compile(".*(?:引起|引发|导致|产生|造成|而|有关|相关|涉及|关于|针对|对)(?:的)?(?=.)")
_ENDING = "案件|案|申请|件|情况|情形|事项|事件|的|现象|问题|类|等|行为|发生|争议|提起|办理"
_NOUN_REQUEST = re.compile(
    "(?:(?:依申请)(?:公开)?(?:政府|政务)?(?:信息)?(?:公开)?|(?:政府|政务|信息|公开|的|该项|任何|书面|有效|此类|相关|上述|一件|一起|一份|要求|公民|法人|和|或|、|其[他它]组织|群众|公众|单位|个人|社会|各类|及|有关|提出|提交|本局|企业|自然人|向|我局|本机关|方面)*申请)(?:件|事项|的|情况|办理|书|表|案件|信息|公开|政府|类)*$"
)
_OF_A_PERSON = re.compile("申请(?:人|行政|复议|诉讼|强制)")
_NOUN_DISPUTE = re.compile("(?P<review>复议)|(?P<suit>诉讼)")
_DISPUTE_TAIL = re.compile(
    f"(?:行政|提起|申请|被|因|政府|信息|公开|工作|而|的|和|及|、|或|与|也|或者|以及|等|一起|一例|一件|起|件|例|申诉|投诉|举报|复议|诉讼|{_ENDING})*+$"
)
_OTHER_FIELD = re.compile("许可|处罚|强制|征收|赔偿|败诉|纠错|纠正|撤销|追究|问责|投诉举报案")
_CARRIED_IN = re.compile("上年[^，；]{0,4}(?:结转|转结)[^，；]{0,10}$")
_CARRIED_OUT = re.compile(
    "(?:结转|转结)(?:至|到|入)?下年[^，；]{0,10}$|下年[^，；]{0,3}结转[^，；]{0,6}$"
)
_EITHER = re.compile("结转(?:件|申请|情况|事项|案件|办理|的)*$")
_MADE = re.compile(
    "(?:新)?(?:制发|制定|印发|出台|颁布|制作)(?:和|、|及|并)?(?:发布|废止|印发|修订)?(?:过|新|的|任何)*"
)
_REPEALED = re.compile("废止|失效")
_DOCUMENT_NOUN = re.compile("(?P<rules>规章(?!制度))|(?P<normative>规范性文件)")
_DOCUMENT_TAIL = re.compile(
    "(?:新|的|政府|部门|行政|地方|性|规章|规范性文件|和|、|及|或|与|以及|情况|等)*$"
)
_FEE = re.compile("(?:收取)?行政事业性收费(?:项目|情况|事项|的)*$")


class Statement(NamedTuple):
    """That there was none: the stretch of a clause that says so, and of which figures."""

    start: int
    end: int
    sum: Sum


def nothing(clause: str, earlier: str, state: State) -> Iterator[Statement]:
    """Yield what a clause says was none, all at once: the words can be right of all or wrong."""
    if not _MAY_DENY.search(clause) or len(clause) > _LONGEST:
        return
    if OTHER_SCOPE.search(clause) or _OF_OTHERS.search(clause) or state.is_of_another_time:
        return
    for found in _STATEMENT.finditer(clause):
        lead = clause[: found.start()]
        if _UNREAL.search(lead) or re.search(r"\d+(?:个|家)", lead):
            continue
        cells = tuple(dict.fromkeys(_cells(lead, clause[found.start() :], found, earlier, state)))
        if cells and not names_another_year(clause):
            yield Statement(found.start(), len(clause), Sum(cells))
        if cells:
            return


def _cells(
    lead: str, words: str, found: re.Match[str], earlier: str, state: State
) -> Iterator[str]:
    said = words[found.end() - found.start() :]
    bare = re.sub("^(?:未|没有?|无|尚|暂|均|也|从|并|有)*", "", words)
    yield from _of_requests(said, bare, earlier + lead, state)
    if not _OTHER_FIELD.search(lead) and "执法" not in lead:
        yield from _of_disputes(said)
    yield from _of_documents(bare, state)
    if _FEE.match(bare):
        yield FEE


def _of_requests(said: str, bare: str, before: str, state: State) -> Iterator[str]:
    is_asked = state.topic is Topic.REQUESTS or state.has_requests
    is_asked = is_asked or bool(REQUEST.search(before + said))
    if is_asked and not re.search("复议|诉讼", bare):
        if _CARRIED_IN.match(bare):
            yield request(CARRIED_IN, "total")
        elif _CARRIED_OUT.match(bare):
            yield request(CARRIED_OUT, "total")
        elif _EITHER.fullmatch(bare):
            if "上年" in before:
                yield request(CARRIED_IN, "total")
            else:
                yield request(CARRIED_OUT, "total")
                yield request(CARRIED_IN, "total")
    if _OF_A_PERSON.search(said) or _OTHER_FIELD.search(said):
        return
    first, *rest = re.split("[、和及]?(?:行政复议|行政诉讼|复议|诉讼)", said)
    if rest and first.endswith(("的", "引发", "引起", "产生", "提起")):
        return
    if not is_asked or not _NOUN_REQUEST.fullmatch(first):
        return
    if re.search("依申请|信息|公开|该项|^(?:的|任何|书面|有效|一件|一起)*申请", first):
        yield request(RECEIVED, "total")


def _of_disputes(said: str) -> Iterator[str]:
    if _OTHER_FIELD.search(said):
        return
    noun = _RELATIVE.sub("", said)
    named = {found.lastgroup for found in _NOUN_DISPUTE.finditer(noun)}
    if not named:
        return
    first = min(at for at in (noun.find("复议"), noun.find("诉讼")) if at >= 0)
    if not _DISPUTE_TAIL.match(noun[first:]):
        return
    groups: list[str] = []
    if "review" in named:
        groups.append(REVIEW)
    if "suit" in named:
        groups += (DIRECT, AFTER_REVIEW)
    yield from disputes(groups).plus


def _of_documents(bare: str, state: State) -> Iterator[str]:
    made = _MADE.match(bare)
    repealed = _REPEALED.match(bare)
    if not made and not repealed:
        return
    noun = bare[(made or repealed).end() :]  # type: ignore[union-attr]
    key = "issued" if made else "repealed"
    keys = [
        name
        for (name, _), group in zip(DOCUMENTS, ("rules", "normative"), strict=True)
        if any(each[group] for each in _DOCUMENT_NOUN.finditer(noun))
    ]
    if not keys and not noun and state.document and not made:
        keys = [state.document]
    if _DOCUMENT_TAIL.fullmatch(noun):
        for name in keys:
            yield f"disclosure.{name}.{key}"
