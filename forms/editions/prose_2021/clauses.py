"""The numbers of a clause, each read by the first family of patterns that knows it."""

import re
from collections.abc import Callable, Iterator

from forms.editions.prose_2021.answered import answered
from forms.editions.prose_2021.applicants import applicant
from forms.editions.prose_2021.cells import ALL, RECEIVED, TOTAL, rows
from forms.editions.prose_2021.decisions import decision
from forms.editions.prose_2021.disputes import dispute
from forms.editions.prose_2021.documents import document
from forms.editions.prose_2021.lists import listed
from forms.editions.prose_2021.nothing import nothing
from forms.editions.prose_2021.outcomes import is_result, result
from forms.editions.prose_2021.requests import both, carried, nominal, received
from forms.editions.prose_2021.state import State
from forms.editions.prose_2021.words import (
    ORGAN,
    OTHER_SCOPE,
    PART_OF_A_YEAR,
    WIDE,
    names_another_year,
)
from forms.prose.grammar import Reading, Sum
from forms.prose.scenes import Clause, Scene

Pattern = Callable[[Scene, State], tuple[Sum, ...]]
#: In the order in which they are tried; whether it is sure that such words are about the tables.
_PATTERNS: tuple[tuple[Pattern, bool], ...] = (
    (carried, True),
    (document, False),
    (decision, False),
    (dispute, False),
    (received, True),
    (both, True),
    (result, True),
    (applicant, False),
    (answered, False),
    (nominal, False),
)

#: Where these have their own figures, no figure beside them is everybody's.
_BY_OTHERS = re.compile(
    "(?:部门|乡镇|镇街|县区|区县|县市区|各[县区镇乡])(?:共|共计|新|分别)*(?:收到|新收|受理|办理)"
)
_RATE = re.compile("每[日天周月年季]|平均|[日月人户]均")
#: 无一起复议 counts nothing.
_NEGATED = re.compile("(?:无|没有|未(?:出现|发生|收到|接到|引发|产生|有))$")


def readings(clause: Clause, state: State) -> Iterator[Reading]:
    """Yield the figures that the numbers of a clause state, or that there were none."""
    text = clause.words.text
    if clause.host is None:
        state.topics.begin_clause(text)
    _note_year(text, state)
    together = listed(clause.scenes)
    is_counted = False
    for index, scene in enumerate(clause.scenes):
        if scene.number.value is None or _is_foreign(scene, state):
            continue
        sums, is_sure = _sums(scene, state)
        if index in together:
            sums, is_sure = (together[index],), True
        if sums:
            _note(sums, state)
            is_counted = True
            yield Reading(
                *scene.place, scene.number.value, sums, scene.vague, is_unsure=not is_sure
            )
        elif state.results:
            state.is_list_broken = True
    if is_counted or not clause.is_whole:
        return
    for start, end, figure in nothing(text, clause.earlier, state):
        yield Reading(*clause.words.place(start, end), 0, (figure,), None, is_number=False)


def _note_year(clause: str, state: State) -> None:
    """Take up the year that a clause begins with: it goes on for the rest of the sentence."""
    if PART_OF_A_YEAR.search(clause):
        state.is_of_another_time = True
        return
    begun = clause.lstrip("截至止在自从其中到，")
    if begun.startswith(("上年", "他年")):
        state.is_of_another_time = names_another_year(begun)
    elif begun.startswith(("本年", "全年", "年度")):
        state.is_of_another_time = False


def _is_foreign(scene: Scene, state: State) -> bool:
    """Whether the number is of another year or another office than the tables."""
    if state.is_of_another_time or names_another_year(scene.lead):
        return True
    if _RATE.search(scene.lead) or OTHER_SCOPE.search(scene.lead) or _NEGATED.search(scene.before):
        return True
    if _BY_OTHERS.search(scene.sentence):
        return True
    is_government = state.setting.kind == "government"
    if is_government:
        return bool(ORGAN.search(scene.lead)) and "共" not in scene.lead
    return bool(WIDE.search(scene.lead))


def _sums(scene: Scene, state: State) -> tuple[tuple[Sum, ...], bool]:
    """Return what the number may state, and whether its words are surely about the tables."""
    for pattern, is_sure in _PATTERNS:
        sums = pattern(scene, state)
        if sums:
            return sums, is_sure
    return (), False


def _note(sums: tuple[Sum, ...], state: State) -> None:
    first = sums[0]
    state.last = first
    state.bound.append(first)
    if not first.plus[0].startswith("requests."):
        return
    state.has_requests = True
    if is_result(first):
        state.results.append(first)
    if first in (rows(RECEIVED), ALL):
        state.is_received = True
        state.heads = ["received", "received+carried_in"] if ALL in sums else ["received"]
    elif first == rows(TOTAL):
        state.heads.append("total")
        if ALL in sums:
            state.heads += ["received+carried_in", "received"]
