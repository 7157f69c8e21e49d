"""Requests received and carried over: rows 一, 二 and 四 of table three."""

import re

from forms.editions.prose_2021.applicants import columns_of
from forms.editions.prose_2021.cells import (
    ALL,
    CARRIED_IN,
    CARRIED_OUT,
    RECEIVED,
    TOTAL,
    rows,
)
from forms.editions.prose_2021.state import State
from forms.editions.prose_2021.withdrawn import but_withdrawn
from forms.editions.prose_2021.words import CHANNEL, CHANNELS, FILL, FOREIGN, REQUEST, ends
from forms.prose.grammar import Sum
from forms.prose.scenes import Scene

Sums = tuple[Sum, ...]

_CARRY = (
    "(?:结转|转结|转入|转来|转存|接转|转接|遗留|结余|结存|顺延|延续|滚存|跨年|转办|在办"
    "|未(?:办结|办完|办理完毕|答复|完成))"
)
_CARRIED_FILL = FILL.replace("[", "[至到入本年办理继续受未结答复")
_IN = (
    ends(f"上年(?:的|末|底|度)?[^，；]{{0,6}}?{_CARRY}", 20, _CARRIED_FILL),
    ends("(?:结转|转结|转办|承接|接续|延续|接)(?:自|的|了)?上年", 20, _CARRIED_FILL),
    ends(f"(?:年初|期初)[^，；]{{0,4}}?{_CARRY}", 20, _CARRIED_FILL),
)
_WITH = ends("(?:连同|加上|含|包括)(?:此前)?结转", 12, _CARRIED_FILL)
_OUT = (
    ends("(?:结转|转结|顺延|延续|递延|转接|转|延|移)(?:至|到|入|为|给)?下年[继续办理答复度]{0,8}"),
    ends("下年结转"),
    ends(
        "(?:办理中|(?<!前)在办|待办|待办理|待答复|未到期"
        "|(?:正在|尚在|仍在|还在)(?:依法|按程序|法定)?(?:办理|答复|处理|审查)|(?:尚|仍|还)?未(?:办结|答复|办完|办理完毕))"
    ),
)
_EITHER = ends("结转")
_AFTER_IN = re.compile(f"[^，；、]{{0,4}}上年[^，；、]{{0,6}}?{_CARRY}")
_AFTER_OUT = re.compile("[^，；、]{0,14}?(?:结转|转结|顺延|转|延)(?:至|到|入)?下年")
#: What was received takes in last year's: 15件，其中新收到14件，结转上年1件
_WHICH_INCLUDES = re.compile(
    "，(?:其中|包括|包含|含)[^；。]{0,16}?(?:新收|新受理|上年[^；。]{0,4}(?:结转|转结|转办)|结转上年)"
)
_PENDING = re.compile(
    "[^，；、]{0,6}?(?:正在|尚在|仍在|还在|在)(?:依法|按程序|法定)?(?:办理|答复|处理|审查)"
    "|[^，；、]{0,6}?(?:尚未|仍未|还未|未)(?:到期)?(?:办结|答复|办理完毕|作出答复)|[^，；、]{0,6}?待(?:答复|办理)"
)
_DISPUTED = re.compile("复议|诉讼|起诉|应诉")
_RECEIVED = re.compile(
    "(?:收到|^(?:共|全年|共计|累计)*登记(?=$|申请)|新收|受理|接收|接到|接受|新增|收悉)(?!率)(?P<object>[^收受接0-9]{0,40})$"
)
#: Of another office: 受理申请3件，均由上级机关转来
_PASSED_ON = re.compile("，?(?:均|系|是|为|由)+(?!上年)[^，；。]{0,10}(?:转来|转办|交办|移送)")
_BOTH = re.compile("收办|收到和办理|接办|应(?:办|答复|处理)")
#: What is received is named before its number, or by no other word behind it: 受理3件企业年报.
_MAY_FOLLOW = re.compile("$|[、和及并均都已全，]|.{0,12}申请")
_ONLY_FILL = re.compile(FILL.replace("[", "[年度来先后累") + "*")
_SUM = re.compile(
    "(?:加上|以上|上述|两项)?(?:合计|总计|共计|总共|一共|共)(?:有|为|办理|处理|需办理|应办理)?(?:申请)?"
)
#: A sum of what was done, not of what came in.
_DONE = re.compile("(?<![需应])(?:办理|处理)")
_NOMINAL = re.compile(
    f"(?:依申请公开|政府信息公开申请|信息公开申请|依申请|申请公开|(?:^|[共计本年度全])申请){FILL}{{0,14}}$"
)
_ITEMS = re.compile("主动公开|信息\\d|信息\\w{0,4}\\d")
_OTHER_VERB = re.compile(
    "办|答|复|处理|转|送|发|结|指导|督|协|培训|研究|会商|审|抽查|评|检|优化|公布|归档|整理|修改|完善|制|印|编|录|宣|推|交|主动|案例|其中|占|开展|举"
)


def carried(scene: Scene, state: State) -> Sums:
    """Return what was carried over from last year or into the next, as the number says."""
    if not (state.is_about_requests(scene) or state.topic is None):
        return ()
    counts_disputes = state.bound and state.bound[-1].plus[0].startswith("disputes.")
    if counts_disputes and not REQUEST.search(scene.before + scene.after):
        return ()
    is_disputed = _DISPUTED.search(scene.sentence) is not None
    if any(pattern.search(scene.before) for pattern in (*_IN, _WITH)):
        return (rows(CARRIED_IN),)
    if _AFTER_IN.match(scene.after) and not is_disputed:
        return (rows(CARRIED_IN),)
    if any(pattern.search(scene.before) for pattern in _OUT):
        return (rows(CARRIED_OUT),)
    if is_disputed or not state.is_about_requests(scene):
        return ()
    if _AFTER_OUT.match(scene.after) or _PENDING.match(scene.after):
        return (rows(CARRIED_OUT),)
    if _EITHER.search(scene.before):
        return (rows(CARRIED_OUT), rows(CARRIED_IN))
    return ()


def received(scene: Scene, state: State) -> Sums:
    """Return the requests received; with last year's, where the sentence does not part them."""
    found = _RECEIVED.search(scene.before)
    if (
        not found
        or rows(RECEIVED) in state.bound
        or not _counts_requests(found["object"], scene, state)
    ):
        return ()
    if state.is_received and scene.before.rfind("受理") > scene.before.rfind("收到"):
        return ()
    if "其中" in scene.lead and not re.search("其中.{0,4}新(?:收|受理)", scene.lead):
        return ()
    if "受理" in found.group() and "不予受理" in scene.before + scene.rest + scene.following:
        return ()
    if _is_by_channel(scene) or _DISPUTED.search(scene.earlier + scene.before[: found.start()]):
        return ()
    if _PASSED_ON.match(scene.rest + scene.following):
        return ()
    columns = columns_of(found["object"])
    if columns is None:
        return ()
    return (rows(RECEIVED, columns=columns),) if columns else _received_sums(scene)


def _received_sums(scene: Scene) -> Sums:
    if _WHICH_INCLUDES.match(scene.following):
        return (ALL, rows(RECEIVED))
    if "上年" in scene.gloss and re.search("含|包括|其中", scene.gloss):
        return (ALL, rows(RECEIVED))
    sums = [rows(RECEIVED)]
    if not _is_carried_apart(scene):
        sums.append(ALL)
    if "答复" in scene.after or "办结" in scene.after:
        sums.append(Sum(rows(RECEIVED).plus, rows(CARRIED_OUT).plus))
    return (*sums, *but_withdrawn(rows(RECEIVED), scene))


def _is_carried_apart(scene: Scene) -> bool:
    words = scene.earlier + scene.lead + scene.rest + scene.following
    return bool(re.search(f"上年[^，；]{{0,8}}{_CARRY}|结转(?:自|的|了)?上年", words))


def both(scene: Scene, state: State) -> Sums:
    """Return what came in altogether: 收办, or 合计 after both parts."""
    if _BOTH.search(scene.before):
        return (ALL,) if state.is_about_requests(scene) else ()
    named = {rows(RECEIVED), rows(CARRIED_IN)}
    if named <= set(state.bound) and (
        _SUM.fullmatch(scene.before) or re.fullmatch("(?:上述|以上|这)", scene.before)
    ):
        is_behind_results = len(set(state.bound)) > len(named)
        if is_behind_results or _DONE.search(scene.before):
            return (ALL, rows(TOTAL))
        return (ALL,)
    return ()


def nominal(scene: Scene, state: State) -> Sums:
    """Return requests that are only named, not said to be received: 依申请公开3件."""
    if not state.is_about_requests(scene) or state.is_received:
        return ()
    if scene.after[:1] not in ("", "、", "和", "及", "中"):
        return ()
    found = _NOMINAL.search(scene.before)
    if found and "公开申请" not in found.group() and _ITEMS.search(scene.sentence):
        return ()
    if not found or FOREIGN.search(scene.before + scene.after) or _is_by_channel(scene):
        return ()
    modifier = scene.before[: found.start()]
    if (
        columns_of(modifier) != ()
        or _OTHER_VERB.search(modifier)
        or len(scene.lead) > len(scene.before) + 2
    ):
        return ()
    return (rows(RECEIVED), ALL, rows(TOTAL))


def _counts_requests(object: str, scene: Scene, state: State) -> bool:
    """Whether what was received is requests for information: by its name, or by the heading."""
    beside = object + scene.after[:20]
    if "征询" in beside or "征求" in beside:
        return False
    if FOREIGN.search(beside) and not re.search("依申请", object):
        return False
    if REQUEST.search(object) or REQUEST.search(scene.after[:20]):
        return True
    if not state.is_about_requests(scene) or not _MAY_FOLLOW.match(scene.after):
        return False
    return _ONLY_FILL.fullmatch(object) is not None or bool(columns_of(object))


def _is_by_channel(scene: Scene) -> bool:
    return bool(CHANNEL.search(scene.lead)) and not CHANNELS.search(scene.lead)
