"""Requests that were answered: （七） of table three, the total of the results."""

import re

from forms.editions.prose_2021.cells import ALL, CARRIED_IN, RECEIVED, TOTAL, results, rows
from forms.editions.prose_2021.state import State
from forms.editions.prose_2021.withdrawn import but_withdrawn
from forms.editions.prose_2021.words import CHANNEL, FILL, FOREIGN
from forms.prose.grammar import Sum
from forms.prose.scenes import Scene

_OBJECT = FILL.replace("[", "[上本年度结转民法人其他组织")
_ANSWERED = re.compile(
    "(?:办结|办复|实办|已办|答复|回复|处理|办理)(?!率)(?:完毕|完结|完成|回复|答复|办结|并|及|和|了|的|结果|总数)*"
    f"{_OBJECT}*+$"
)
#: Of these words it is not sure that all was answered, nor that last year's is in it.
_HANDLED = re.compile("(?:办理|处理)(?!完|结)")
_AFTER_ANSWERED = re.compile(
    "(?!.{0,3}(?:公开|复议|诉讼))[^，；、。]{0,18}?(?:答复|办结|回复|办复|办理完毕|办理完成|处理完毕)(?!率|期|中|书|时限|前)"
)
#: Some of the answers only.
_LATE = re.compile(
    "首次|初次|名义|其[他它]|补充|重新|再次|二次|公开类|逾期|超期|超时|延期|未按|电话|当面|当场|口头|现场|主动|协商|沟通|网上|线上|邮寄|当天|提前"
)
_APART = re.compile("不再处理|未补正|不补正|视为放弃|其他处理|不予处理|不作为|终止")
_NOT_YET = re.compile("(?:(?:未|待|不|没有)[予能再曾及时按期给]{0,5}|结转.*|下年.*)$")
#: Words before a number that was answered which let it be all: 其余3件均已答复 do not.
_MAY_BE_ALL = re.compile("(?:其中|已|共|累计|有|全年|本年|截至本年底|目前|现|的)*")


def answered(scene: Scene, state: State) -> tuple[Sum, ...]:
    """Return the requests that were answered, in all or but for those named apart."""
    if not state.is_about_requests(scene) or _LATE.search(scene.lead[-14:] + scene.after[:10]):
        return ()
    if FOREIGN.search(scene.earlier) and not state.bound:
        return ()
    if "其中" in scene.lead and rows(TOTAL) in state.bound:
        return ()
    found = _ANSWERED.search(scene.before)
    if found:
        return _sums(scene, found.group()) if _is_said_before(scene, found) else ()
    return _sums(scene) if _is_said_after(scene) else ()


def _is_said_before(scene: Scene, found: re.Match[str]) -> bool:
    if _NOT_YET.search(scene.before[: found.start()]):
        return False
    if CHANNEL.search(scene.before.replace("书面", "")):
        return False
    return not FOREIGN.search(scene.before + scene.after)


def _is_said_after(scene: Scene) -> bool:
    if not _AFTER_ANSWERED.match(scene.after) or FOREIGN.search(scene.lead + scene.after):
        return False
    return _MAY_BE_ALL.fullmatch(scene.before) is not None


def _sums(scene: Scene, verb: str = "") -> tuple[Sum, ...]:
    sums = [rows(TOTAL), _less(rows(TOTAL), rows(CARRIED_IN))]
    if _HANDLED.match(verb):
        sums += (ALL, rows(RECEIVED))
    if _APART.search(scene.sentence):
        for group in ("otherwise", "not_processed"):
            sums.append(_less(rows(TOTAL), results(group)))
    return (*sums, *but_withdrawn(rows(TOTAL), scene))


def _less(total: Sum, part: Sum) -> Sum:
    return Sum(total.plus, part.plus)
