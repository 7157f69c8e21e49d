"""Several figures named first and counted after: 许可、处罚、强制决定分别为12宗、0宗和3宗."""

import re
from collections.abc import Sequence

from forms.editions.prose_2021.cells import (
    AFTER_REVIEW,
    CARRIED_IN,
    CARRIED_OUT,
    DIRECT,
    RECEIVED,
    REVIEW,
    TOTAL,
    disputes,
    results,
    rows,
)
from forms.prose.grammar import Sum
from forms.prose.scenes import Scene

_DECISIONS = (
    ("行政?许可|许可", Sum(("disclosure.permits.decisions",))),
    ("行政?处罚|处罚", Sum(("disclosure.penalties.decisions",))),
    ("行政?强制|强制", Sum(("disclosure.coercion.decisions",))),
)
_DISPUTES = (
    ("复议", disputes((REVIEW,))),
    ("诉讼", disputes((DIRECT, AFTER_REVIEW))),
)
_REQUESTS = (
    ("收到|新收", rows(RECEIVED)),
    ("上年[^、，]{0,6}结转", rows(CARRIED_IN)),
    ("办结|答复", rows(TOTAL)),
    ("结转下年", rows(CARRIED_OUT)),
)
_RESULTS = (
    ("(?:予以|准予|同意)公开", rows("granted")),
    ("部分公开", rows("partly_granted")),
    ("不予公开", results("refused")),
    ("无法提供", results("unavailable")),
    ("不予处理", results("not_processed")),
    ("其他处理", results("otherwise")),
)
_FAMILIES = tuple(
    tuple((re.compile(words), figure) for words, figure in family)
    for family in (_DECISIONS, _DISPUTES, _REQUESTS, _RESULTS)
)
_RESPECTIVELY = re.compile("分别(?:为|是|有|达|收到|办理|办结)?$|依次为$")


def listed(scenes: Sequence[Scene]) -> dict[int, Sum]:
    """Return the figures of the numbers of a clause by their index, where it lists them so."""
    for first, scene in enumerate(scenes):
        if not _RESPECTIVELY.search(scene.before):
            continue
        last = first + 1
        while last < len(scenes) and not scenes[last].before:
            last += 1
        names = _named(scene.before)
        if len(names) == last - first > 1:
            return dict(zip(range(first, last), names, strict=True))
    return {}


def _named(words: str) -> list[Sum]:
    """Return the figures of one family that are named, in the order of their names."""
    for family in _FAMILIES:
        found = []
        for pattern, figure in family:
            at = pattern.search(words)
            if at:
                found.append((at.start(), figure))
        if len(found) > 1:
            return [figure for _, figure in sorted(found, key=lambda each: each[0])]
    return []
