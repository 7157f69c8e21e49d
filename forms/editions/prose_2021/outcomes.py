"""How requests were answered: the results of table three, by what offices call them."""

import re
from typing import NamedTuple

from forms.editions.prose_2021.cells import TOTAL, results, rows
from forms.editions.prose_2021.state import State
from forms.editions.prose_2021.words import FILL
from forms.prose.grammar import Sum
from forms.prose.scenes import Scene


class Result(NamedTuple):
    """The words for a result, and its rows; ``group`` is the heading over them in the table."""

    words: str
    rows: Sum
    group: Sum | None = None


_REFUSED, _UNAVAILABLE = results("refused"), results("unavailable")
_NOT_PROCESSED, _OTHERWISE = results("not_processed"), results("otherwise")


def _reasons(group: Sum, prefix: str, *reasons: tuple[str, str]) -> tuple[Result, ...]:
    return tuple(Result(words, rows(f"{prefix}.{row}"), group) for row, words in reasons)


#: The single rows; the words for their group may stand behind them.
_REASONS = (
    *_reasons(
        _REFUSED,
        "refused",
        ("state_secret", "国家秘密"),
        ("prohibited_by_law", "法律[和、]?(?:行政)?法规禁止(?:公开)?"),
        ("security_stability", "三安全一稳定"),
        ("third_party_rights", "第三[方人](?:合法)?权益|第三方不同意"),
        ("internal_affairs", "内部事务(?:性)?信息"),
        ("deliberative", "过程性+信息"),
        ("enforcement_files", "行政执法案卷|执法案卷"),
        ("administrative_inquiry", "(?<!不动产)查询事项|行政查询"),
    ),
    *_reasons(
        _UNAVAILABLE,
        "unavailable",
        (
            "not_held",
            "不掌握|未掌握|不属(?:于)?本(?:机关|单位|局|部门|级)[^，]{0,4}掌握|信息不存在|(?:^|[、为])不存在",
        ),
        ("needs_creation", "没有现成|另行制作|需要?加工"),
        ("still_unclear", "内容(?:仍|依然|还)?不明确|仍不明确"),
    ),
    *_reasons(
        _NOT_PROCESSED,
        "not_processed",
        (
            "petition",
            "信访(?:、|及|和)?(?:举报|投诉)?(?:、|及|和)?(?:举报|投诉)?(?:类|事项|申请|方式)?",
        ),
        ("repeated", "重复申请"),
        ("publication", "公开出版物"),
        ("excessive", "大量反复|反复大量"),
        ("reconfirmation", "重新出具|确认或重新|确认[^，]{0,6}已获取"),
    ),
    *_reasons(
        _OTHERWISE,
        "otherwise",
        ("correction_overdue", "(?:逾期|到期)?(?:不|未|没有)(?:按[^，]{0,6})?补正|视为放弃"),
        ("fee_overdue", "逾期(?:未|不)(?:按[^，]{0,8})?(?:缴|交)"),
    ),
)
#: What stands for a whole group, or is one row; of these the longer one first.
_GROUPS = (
    Result(
        "(?:全部|全部公开|公开)(?:及|和|或|、|与|或者|以及)(?:予以)?部分公开",
        rows("granted", "partly_granted"),
    ),
    Result("部分公开|部分予以公开", rows("partly_granted")),
    Result("(?:不予|不同意|拒绝|未予|依法不|不宜|决定不)公开", _REFUSED),
    Result("(?:予以|准予|同意|给予|决定|可以|全部|完全|可)公开", rows("granted")),
    Result("(?:无法|不能|未能)(?:予以)?提供", _UNAVAILABLE),
    Result("(?:不予|不作)处理", _NOT_PROCESSED),
    Result("不再处理", rows("otherwise.correction_overdue"), _OTHERWISE),
    Result("(?:作|作出|做)?其[他它]处理", _OTHERWISE),
)
_FILL = FILL.replace("[", "[答复决定作出告知处理结果给提供回数属")
_GROUP_BEFORE = tuple(re.compile(f"(?:{each.words}){_FILL}{{0,12}}$") for each in _GROUPS)
_REASON = tuple(re.compile(each.words) for each in _REASONS)
_GRANTED, _GRANTED_OR_PARTLY = rows("granted"), rows("granted", "partly_granted")
_BARE = re.compile("(?:^|其中|为|中|答复)公开[的为有计共]{0,3}$")
_ITEMS = re.compile("公开的?(?:政府)?信息[有共为计]*$")
_WITH_PARTLY = re.compile("(?:其中)?(?:含|包括|包含|其中)(?:予以)?部分公开")
_NAMES = "|".join(each.words for each in _GROUPS[1:])
_TOGETHER = re.compile(
    f"(?P<listed>(?:{_NAMES})(?:(?:及|和|或|与|以及|或者|、)(?:{_NAMES}))+)"
    f"(?P<each>{_FILL}{{0,8}})$"
)
_NAME = re.compile(_NAMES)
#: What the office did with petitions is nothing that it did with requests.
_TREATED = re.compile("^(?:共|已)?(?:处理|办理|受理|答复|接待|收到|化解|转办)")
_NOT_HELD = re.compile("不掌握|不存在|不属于?本")
#: Nothing has been answered yet.
_ASKED_BACK = re.compile("[^，；、]{0,6}(?:补正(?:告知|通知)|(?:告知|通知|要求)补正)")
#: For a reason that is no row of its own, or not yet decided.
_PARTLY = re.compile("因|由于|涉及|鉴于|拟$|建议$|应当?$")
#: A sum of what is named and of what is not.
_AND_OTHERS = re.compile("等其[他它]|等(?:原因|情[形况])的?[有为共]?$")
#: Between a reason and the number: no more than its group, and words of no weight.
_REACH = 30
_LED = (
    "(?:因|由于|属于?|系|为|被|均|已|依法|经|按|作出?|给予?|决定|告知|答复"
    "|申请|是|的|以|涉及|了|分别|政府|信息|其)*"
)
_GROUP_AFTER = tuple(re.compile(f"{_LED}(?:{each.words})") for each in _GROUPS)
_AND_MORE = re.compile(
    "率|方式|渠道|范围|事项|目录|平台|专栏|栏目|网站|条件|标准|时限|程序|指南|制度|工作"
)
_OTHER = re.compile("(?:另|另有)?其[他它](?:情形|情况|结果)?(?:的|为|有)?")
_RESULTS = frozenset(id for each in (*_REASONS, *_GROUPS) for id in each.rows.plus)


def result(scene: Scene, state: State) -> tuple[Sum, ...]:
    """Return the result whose requests the number counts; its group would be right too."""
    if not state.is_about_requests(scene) or "主动公开" in scene.earlier + scene.lead:
        return ()
    if _ITEMS.search(scene.before) or _AND_OTHERS.search(scene.before):
        return ()
    if _ASKED_BACK.match(scene.after):
        return ()
    if _BARE.search(scene.before) and not scene.after.startswith(("信息", "政府")):
        return _of_bare(scene)
    found = _before(scene) or _after(scene)
    if found and found.rows == _GRANTED and _is_with_partly(scene):
        return (_GRANTED_OR_PARTLY, _GRANTED)
    if found:
        return (found.rows, found.group) if found.group else (found.rows,)
    if _OTHER.fullmatch(scene.before) and not scene.after.strip("、和，。；"):
        return _of_the_rest(state)
    return ()


def _of_the_rest(state: State) -> tuple[Sum, ...]:
    """Return what 其他 counts behind two results or more: its row, or all that is not named."""
    if state.is_list_broken or len(state.results) < 2 or state.results[-1] != state.last:
        return ()
    named = dict.fromkeys(id for each in state.results for id in each.plus)
    rest = Sum(rows(TOTAL).plus, tuple(named))
    return (rows("otherwise.misc"), _OTHERWISE, rest)


def _of_bare(scene: Scene) -> tuple[Sum, ...]:
    """Return what was made public, said in one word: 部分公开 with it unless it is named apart."""
    if _is_with_partly(scene):
        return (_GRANTED_OR_PARTLY, _GRANTED)
    if "部分" in scene.earlier + scene.rest + scene.following:
        return (_GRANTED,)
    return (_GRANTED, _GRANTED_OR_PARTLY)


def _before(scene: Scene) -> Result | None:
    words = scene.before[-_REACH:]
    reasons = [
        each for each, pattern in zip(_REASONS, _REASON, strict=True) if pattern.search(words)
    ]
    if len(reasons) == 1:
        is_other = _TREATED.search(words) or _TOGETHER.search(words)
        return None if is_other or _is_said_twice(reasons[0], scene) else reasons[0]
    if reasons:
        return None
    return _union(words) or _for_reason_before(scene) or _group(words)


def _for_reason_before(scene: Scene) -> Result | None:
    """Return the row whose reason is the clause before: 因本机关不掌握，无法提供7件."""
    clause = re.split("[，；]", scene.earlier.rstrip("，"))[-1]
    group = _group(scene.before)
    if group is None or scene.before != scene.lead or re.search(r"\d", clause):
        return None
    reasons = [
        each
        for each, pattern in zip(_REASONS, _REASON, strict=True)
        if each.group == group.rows and pattern.search(clause)
    ]
    return reasons[0] if len(reasons) == 1 else None


def _union(words: str) -> Result | None:
    """Return groups whose requests are counted together: 不予处理及其他处理2件."""
    found = _TOGETHER.search(words)
    if not found or "各" in found["each"]:
        return None
    parts = [_group(name) for name in _NAME.findall(found["listed"])]
    plus = [id for part in parts if part for id in part.rows.plus]
    if None in parts or len(set(plus)) != len(plus):
        return None
    return Result("", Sum(tuple(plus)))


def _group(words: str) -> Result | None:
    for each, pattern in zip(_GROUPS, _GROUP_BEFORE, strict=True):
        found = pattern.search(words)
        if found:
            return None if _PARTLY.search(words[: found.start()]) else each
    return None


def _is_said_twice(reason: Result, scene: Scene) -> bool:
    """Whether the sentence counts this row in two parts: 不掌握6件，不存在2件."""
    if reason.rows != rows("unavailable.not_held"):
        return False
    return len(set(_NOT_HELD.findall(scene.sentence))) > 1


def _after(scene: Scene) -> Result | None:
    words = scene.after[:_REACH]
    if words[:1] in ("、", "和", "及") or _AND_MORE.search(words[:12]):
        return None
    reasons = [
        each for each, pattern in zip(_REASONS, _REASON, strict=True) if pattern.search(words)
    ]
    if len(reasons) == 1:
        return None if _is_said_twice(reasons[0], scene) else reasons[0]
    if reasons:
        return None
    for each, pattern in zip(_GROUPS, _GROUP_AFTER, strict=True):
        if pattern.match(words):
            return each
    return None


def is_result(figure: Sum) -> bool:
    """Whether a figure counts requests by how they were answered."""
    return not _RESULTS.isdisjoint(figure.plus)


def _is_with_partly(scene: Scene) -> bool:
    """Whether what is said beside it takes 部分公开 in: 公开5件，其中部分公开2件."""
    if _WITH_PARTLY.match(scene.gloss):
        return True
    return _WITH_PARTLY.match(scene.following.lstrip("，")) is not None
