"""Reviews and suits about disclosure: table four."""

import re
from collections.abc import Iterator

from forms.editions.prose_2021.cells import AFTER_REVIEW, DIRECT, OUTCOMES, REVIEW, disputes
from forms.editions.prose_2021.state import State
from forms.editions.prose_2021.topics import Topic
from forms.prose.grammar import Sum
from forms.prose.scenes import Scene

_SUITS = (DIRECT, AFTER_REVIEW)
_FILL = "[类案件申请的为有是共计合总事项数量达情况发生被新人]"
_GROUPS = (
    (
        "(?:未经|不经)复议[^，；]{0,4}(?:起诉|诉讼)|直接(?:提起|向法院)?(?:行政)?(?:起诉|诉讼)",
        (DIRECT,),
    ),
    ("(?:经|复议)[^，；]{0,4}(?:后|再)[^，；]{0,6}(?:起诉|诉讼)", (AFTER_REVIEW,)),
    ("复议(?:案件|类)?(?:和|及|、|与|或|以及)?(?:行政)?诉讼", (REVIEW, *_SUITS)),
    ("复议", (REVIEW,)),
    ("诉讼|起诉", _SUITS),
)
_BEFORE = tuple((re.compile(f"(?:{words}){_FILL}{{0,10}}$"), groups) for words, groups in _GROUPS)
_EACH = re.compile(
    "复议(?:案件|类)?(?:和|及|、|与|或|以及)?(?:行政)?诉讼[^，；]{0,4}(?:各|均为|分别为?)$"
)
_AFTER = tuple(
    (
        re.compile(
            f"(?:被|的|因|涉|有关|关于|涉及|对|政府|信息|公开|工作|申请|提起|答复|不|服|引发|新|发生)*(?:行政)?(?:{words})(?:案|申请|的|中|、|$)"
        ),
        groups,
    )
    for words, groups in _GROUPS
)
#: Only some of the cases are about disclosure: 行政复议3件，其中信息公开类1件
_WIDER = re.compile("，?其中(?:涉及|涉|因|与|属于?|有关|关于)*(?:政府|政务)?信息公开")
#: What follows the number of cases that the office itself decides.
_REVIEWED = re.compile("[，、](?:其中|共|已|当年)*(?:受理|审结|办结|不予受理|立案)")
_UNRELATED = re.compile("公开[^，；。]{0,4}无关|非信息公开|不涉及")
_WIDER_GLOSS = re.compile("其[他它](?:领域|方面|类|事项|行政)")
_INFORMATION = re.compile("信息公开|公开信息|依申请|公开申请|政府信息|信息申请|公开工作|政务公开")
_CAUSED = re.compile("引发|引起|产生|导致|被提起|被申请|发生|提起|涉")
#: The office decides, or defends, cases of others; papers; other matters.
_FOREIGN = re.compile(
    "受理|(?<!未)审理(?!中|当|完)|(?<!未)审结|审查|代理|承办|立案|决定书|通知书|判决书|裁定书|意见书|文书|答辩|公开(?!引|的|发|被|行|类|答|申|案|相|方|工|而|复|诉|产|，|$)[^，]{0,6}(?:复议|诉讼)决定"
    "|具体行政行为|被诉行政行为|许可|处罚|强制|征收|拆迁|工伤|土地|不动产|培训|赔偿|调解|投诉|举报|信访|应诉(?!案件?)"
    "|公益诉讼|检察|协助|配合|败诉|胜诉|出庭"
)
#: Those about one kind of answer, or those not brought.
_PART = re.compile(
    "未被|不予公开|不规范|不当|不到位|不准确|不及时|程序|瑕疵|驳回|其[他它](?:行政|原因|事项|领域)"
)
_SOME = re.compile("(?:行政)?(?:复议|诉讼)(?:案件|案|申请)(?:中|涉及|因|被|存在)(?!均|全)")
_OTHERS_DEFEND = re.compile("以(?!我|本)[^，；]{1,10}为(?:共同)?(?:被告|被申请人)")
#: Several words for one outcome: of these no number is all.
_SYNONYMS = {
    "upheld": re.compile("维持|驳回"),
    "corrected": re.compile("纠正|纠错|撤销|变更|责令|确认违法"),
}
_OUTCOMES = tuple(
    zip(
        (
            "维持",
            "纠正|纠错|撤销",
            "其他(?:结果)?|其它(?:结果)?",
            "未审结|未结|审理中|审理当中|未审理完毕",
        ),
        OUTCOMES,
        strict=True,
    )
)
_OUTCOME_FILL = "[案件的为有是共计合总数结果原行政为决定答复]"
_OUTCOME_BEFORE = tuple(
    (re.compile(f"(?:{words}){_OUTCOME_FILL}{{0,8}}$"), key) for words, key in _OUTCOMES
)
_OUTCOME_AFTER = tuple(
    (
        re.compile(
            f"(?:案件|被|结果|予以|的|为|均|已|尚|仍|还|在|目前|正在|申请|复议机关|法院|行政|复议|诉讼|决定|判决|裁定)*(?:{words})"
        ),
        key,
    )
    for words, key in _OUTCOMES
)


def dispute(scene: Scene, state: State) -> tuple[Sum, ...]:
    """Return the reviews or suits, or those of them that ended so, that the number counts."""
    clause_groups = _groups(scene)
    if clause_groups:
        if _counts_others_too(scene):
            return ()
        if not _is_about_disclosure(scene, state) or _is_foreign(scene, state):
            return ()
        if scene.number.value or not state.dispute:
            state.dispute = clause_groups
        return (disputes(clause_groups),)
    return _outcome(scene, state)


def _is_foreign(scene: Scene, state: State) -> bool:
    if state.setting.kind != "government" and _OTHERS_DEFEND.search(scene.lead):
        return True
    if re.search("为被申请人|为被告|被告为|被申请人为", scene.lead):
        return False
    if _PART.search(scene.lead) or _SOME.match(scene.after):
        return True
    if _REVIEWED.match(scene.rest + scene.following):
        return True
    return bool(_FOREIGN.search(scene.lead + scene.after))


def _counts_others_too(scene: Scene) -> bool:
    """Whether the number is of cases about other things than disclosure, too."""
    if _WIDER.match(scene.following) or _WIDER.match(scene.gloss):
        return True
    if _WIDER_GLOSS.search(scene.gloss):
        return True
    return bool(_UNRELATED.search(scene.rest + scene.following))


def _groups(scene: Scene) -> tuple[str, ...]:
    if _EACH.search(scene.before):
        return (REVIEW,)
    for pattern, groups in _BEFORE:
        if pattern.search(scene.before):
            return groups
    for pattern, groups in _AFTER:
        if pattern.match(scene.after):
            return groups
    return ()


def _outcome(scene: Scene, state: State) -> tuple[Sum, ...]:
    if not state.dispute or _FOREIGN.search(scene.before + scene.after):
        return ()
    key = _outcome_key(scene)
    if not key or _is_said_twice(key, scene):
        return ()
    named = _named(scene.before)
    if named:
        state.dispute = named
        return (disputes(named, key),)
    spoken_of = dict.fromkeys(group for each in state.bound for group in _groups_of(each))
    return (disputes(state.dispute, key), disputes(spoken_of or state.dispute, key))


def _is_said_twice(key: str, scene: Scene) -> bool:
    words = _SYNONYMS.get(key)
    return words is not None and len(set(words.findall(scene.sentence))) > 1


def _outcome_key(scene: Scene) -> str:
    for pattern, key in _OUTCOME_BEFORE:
        if pattern.search(scene.before):
            return key
    for pattern, key in _OUTCOME_AFTER:
        if pattern.match(scene.after):
            return key
    return ""


def _named(words: str) -> tuple[str, ...]:
    """Return the groups whose outcome is counted, where they are named beside it: 复议被纠正6件."""
    if re.search("复议(?:案件|类)?(?:和|及|、|与|或|以及)?(?:行政)?诉讼", words):
        return (REVIEW, *_SUITS)
    review, suit = words.rfind("复议"), words.rfind("诉讼")
    if review == suit:
        return ()
    return (REVIEW,) if review > suit else _SUITS


def _groups_of(figure: Sum) -> Iterator[str]:
    for group in (REVIEW, *_SUITS):
        if any(id.startswith(f"disputes.{group}.") for id in figure.plus):
            yield group


def _is_about_disclosure(scene: Scene, state: State) -> bool:
    said = scene.earlier + scene.clause
    if _INFORMATION.search(said) or state.topic in (Topic.REQUESTS, Topic.DISPUTES):
        return True
    if state.has_requests or state.dispute or state.topic is Topic.OTHER:
        return True
    return state.topic is None and bool(_CAUSED.search(scene.clause))
