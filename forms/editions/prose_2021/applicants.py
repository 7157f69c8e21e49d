"""Who asked: the columns of table three, of the row that the sentence has counted before."""

import re

from forms.editions.prose_2021.cells import ORGANISATIONS, rows
from forms.editions.prose_2021.state import State
from forms.prose.grammar import Sum
from forms.prose.scenes import Scene

_COLUMNS = (
    ("法人(?:和|或者?|及|、|与)?(?:和|或者?)?其[他它]组织", ORGANISATIONS),
    ("法人", ORGANISATIONS),
    ("自然人|公民(?:个人)?|个人", ("natural",)),
    ("商业企业|企业", ("business",)),
    ("科研机构", ("research",)),
    ("社会公益组织|公益组织", ("welfare",)),
    ("法律服务机构|律师事务所", ("legal",)),
    ("(?:^|其中)其[他它](?:组织|机构)?", ("other",)),
)
_FILL = "[申请人的为有是共计提出交数量信息公开政府件依来自]"
_BEFORE = tuple(
    (re.compile(f"(?:{words}){_FILL}{{0,12}}$"), columns) for words, columns in _COLUMNS
)
_AFTER = tuple(
    (
        re.compile(f"(?:申请人|的|均|系|由|来自|为|是|属于?)*(?:{words})(?:申请|提出|提交|的|$)"),
        columns,
    )
    for words, columns in _COLUMNS[:-1]
)
_NAMED = tuple((re.compile(words), columns) for words, columns in _COLUMNS[:-1])


def applicant(scene: Scene, state: State) -> tuple[Sum, ...]:
    """Return the column that the number counts, of the rows that came before it."""
    if not state.heads:
        return ()
    columns = _column(scene)
    if columns == ("other",) and not _is_listed(state):
        return ()
    if not columns:
        return ()
    return tuple(rows(*head.split("+"), columns=columns) for head in dict.fromkeys(state.heads))


def columns_of(words: str) -> tuple[str, ...] | None:
    """Return the columns of the applicants that ``words`` name; () where all of them, or none are.

    None where they name some that no usual sum has: 企业和科研机构.
    """
    named = {columns for pattern, columns in _NAMED if pattern.search(words)}
    if not named or named >= {("natural",), ORGANISATIONS}:
        return ()
    return named.pop() if len(named) == 1 else None


def _column(scene: Scene) -> tuple[str, ...]:
    for pattern, columns in _BEFORE:
        if pattern.search(scene.before):
            return columns
    for pattern, columns in _AFTER:
        if pattern.match(scene.after):
            return columns
    return ()


def _is_listed(state: State) -> bool:
    """Whether the number before this one counted applicants of another kind."""
    return (
        state.last is not None
        and not state.last.plus[0].endswith(".total")
        and (state.last.plus[0].startswith(("requests.received", "requests.total")))
    )
