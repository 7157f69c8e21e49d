"""Permits, penalties and coercive measures that were decided: the rest of table two."""

import re

from forms.editions.prose_2021.state import State
from forms.prose.grammar import Sum
from forms.prose.scenes import Scene

_KINDS = (
    ("permits", "行政许可|(?:^|(?<=[、作做出]))许可"),
    ("penalties", "行政处罚|(?:^|(?<=[、作做出]))处罚"),
    ("coercion", "行政强制|(?:^|(?<=[、作做出]))强制"),
)
_FILL = "[处理决定措施的为有是共计合总数量达到了等案件事项各类执行本年度]"
_BEFORE = tuple((key, re.compile(f"(?:{words}){_FILL}{{0,12}}$")) for key, words in _KINDS)
_AFTER = tuple(
    (key, re.compile(f"(?:行政)?{words}(?:决定|$)"))
    for key, words in (("permits", "许可"), ("penalties", "处罚"), ("coercion", "强制"))
)
_PUBLISHED = re.compile(
    "公开|公示|公布|发布|网站|平台|信息(?!公开)|刊登|归集|报送|上传|决定书|文书|录入|推送"
)
_OTHER = re.compile(
    "复议|诉讼|案卷|评查|听证|申请|撤销|拒绝|不予|注销|变更|延续|简易|一般程序|当场|取消|下放|承接|目录|清单|其中|事项(?:有|为|共|数)|办件|即办|网办|备案"
)
#: Words that may stand before the kind; others make it a part of what was decided.
_WHOLE = re.compile(
    "(?:[作做]出|依法|实施|办理|共|累计|全年|本年|年度|年|度|各类|全部|我局|本局|本机关|我办|本单位|对外|的|了|以及|和|、|及|完成|情况|行政执法|截至本年底|\\d{1,2}月|\\d{1,2}日|底|至)*+"
)
_SUBJECT = re.compile("^[^，；、]{0,12}?(?=[作做]出|共|全年|累计)")
#: What was handled is more than what was decided: 办理行政许可9件，其中准予许可决定8件
_OF_WHICH_DECIDED = re.compile("[，（]?其中[^，；。]{0,8}(?:准予|决定)")
_DECIDED = re.compile("决定|[作做]出|(?:办理|实施)行政|办理[^，；]{2,24}等行政")


def decision(scene: Scene, state: State) -> tuple[Sum, ...]:
    """Return the decisions that the number counts, where none but decisions can be meant."""
    del state
    for key, pattern in _BEFORE:
        found = pattern.search(scene.before)
        if found and _is_whole(scene, found.start()):
            return (Sum((f"disclosure.{key}.decisions",)),)
    for key, pattern in _AFTER:
        if pattern.match(scene.after) and _is_whole(scene, 0):
            return (Sum((f"disclosure.{key}.decisions",)),)
    return ()


def _is_whole(scene: Scene, start: int) -> bool:
    said = scene.earlier + scene.lead
    beside = scene.lead + scene.rest + (scene.host or "")
    if _PUBLISHED.search(beside) or _OTHER.search(scene.before + scene.after):
        return False
    if "决定" not in scene.before and _OF_WHICH_DECIDED.match(scene.following):
        return False
    if "事项" in scene.before[start:] and "决定" not in scene.before[start:]:
        return False
    modifier = scene.before[:start]
    if modifier.endswith("等"):
        modifier = ""
    if scene.before == scene.lead:
        modifier = _SUBJECT.sub("", modifier)
    if not _WHOLE.fullmatch(modifier):
        return False
    if "案件" in scene.before[start:] and not re.search("[作做]出|决定", scene.lead):
        return False
    if _DECIDED.search(said + scene.rest):
        return True
    return (
        not _PUBLISHED.search(said)
        and scene.before == scene.lead[-len(scene.before) :]
        and not modifier
    )
