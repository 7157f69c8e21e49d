"""The usual paragraphs about the tables of the form of 2021, in the form's own terms.

Whatever they say of a table is a number, or that there was none: both are held against it when it
changes. Words such as 均 would go out of date without notice.
"""

from collections.abc import Iterable, Iterator, Sequence

from forms.editions.form_2021 import (
    APPLICANTS,
    CARRIED_IN,
    CARRIED_OUT,
    DECIDED,
    DISPUTES,
    DOCUMENTS,
    FEE,
    ISSUED,
    RECEIVED,
    TOTAL,
    dispute,
    request,
)
from forms.editions.prose_2021.cells import results
from forms.prose.composed import Amount, Figures, Part, Subject

_RECEIVED, _CARRIED_IN, _DONE, _CARRIED_OUT = (
    request(row, "total") for row, *_ in (RECEIVED, CARRIED_IN, TOTAL, CARRIED_OUT)
)
_NATURAL, *_ORGANISATIONS = (request(RECEIVED[0], key) for key, _ in APPLICANTS)
_RESULTS = {
    "granted": "予以公开",
    "partly_granted": "部分公开",
    "refused": "不予公开",
    "unavailable": "无法提供",
    "not_processed": "不予处理",
    "otherwise": "其他处理",
}
_SUITS = DISPUTES[1:]
_DECISIONS = (("permits", "行政许可"), ("penalties", "行政处罚"), ("coercion", "行政强制"))
_FEE_OVERDUE = request("otherwise.fee_overdue", "total")


# ---- 收到和办理申请


def _requests(figures: Figures) -> Iterator[Part]:
    received, carried_in = figures.of(_RECEIVED), figures.of(_CARRIED_IN)
    if received.number:
        yield from _counted("全年新收政府信息公开申请", received)
        since = figures.since_last_year(_RECEIVED)
        yield f"，{since}" if since else ""
        yield from _applicants(figures)
        yield "。"
    elif carried_in.number:
        yield "全年未收到政府信息公开申请。"
    else:
        yield "全年未收到政府信息公开申请，无上年结转的申请。"
        return
    yield from _course(figures, carried_in)
    yield from _answers(figures)


def _applicants(figures: Figures) -> Iterator[Part]:
    """Yield who asked, where these are of both kinds."""
    natural, others = figures.of(_NATURAL), figures.of(*_ORGANISATIONS)
    if natural.number and others.number:
        yield from _counted("，其中自然人申请", natural)
        yield from _counted("、法人或其他组织申请", others)


def _course(figures: Figures, carried_in: Amount) -> Iterator[Part]:
    """Yield what came from last year, what is done, and what goes on next year."""
    done, carried_out = figures.of(_DONE), figures.of(_CARRIED_OUT)
    if carried_in.number:
        yield from _counted("上年结转", carried_in)
    else:
        yield "无上年结转的申请"
    if done.number:
        yield from _counted("，办结", done)
    if carried_out.number:
        yield from _counted("，结转下年度继续办理", carried_out)
    else:
        yield "，无结转下年度继续办理的申请"
    yield "。"


def _answers(figures: Figures) -> Iterator[Part]:
    """Yield how the requests were answered."""
    answers = [(name, figures.of(*results(group).plus)) for group, name in _RESULTS.items()]
    given = [(name, amount) for name, amount in answers if amount.number]
    if given:
        yield "办结的申请中，"
        yield from _listed(given)
        yield "。"


# ---- 主动公开


def _disclosure(figures: Figures) -> Iterator[Part]:
    for document, name in DOCUMENTS:
        yield from _documents(figures, f"disclosure.{document}", name)
    decided = [
        (f"{name}决定", figures.of(f"disclosure.{key}.decisions")) for key, name in _DECISIONS
    ]
    made = [(name, amount) for name, amount in decided if amount.number]
    if made:
        yield "全年作出"
        yield from _listed(made)
        yield "。"
    if figures.is_nothing(FEE):
        yield "全年无行政事业性收费。"


def _documents(figures: Figures, row: str, name: str) -> Iterator[Part]:
    """Yield how many were made, repealed and in force; of 规章 only where there are any."""
    issued, repealed = figures.of(f"{row}.issued"), figures.of(f"{row}.repealed")
    in_force = figures.of(f"{row}.in_force")
    is_any = issued.number or repealed.number or in_force.number
    if row.endswith("regulations") and not is_any:
        return
    if issued.number:
        yield from _counted(f"全年制发{name}", issued)
    else:
        yield f"全年未制发{name}"
    if repealed.number:
        yield from _counted("，废止", repealed)
    if in_force.number:
        yield from _counted("，现行有效", in_force)
    yield "。"


# ---- 行政复议和诉讼


def _disputes(figures: Figures) -> Iterator[Part]:
    reviews = figures.of(dispute("review", "total"))
    suits = figures.of(*(dispute(group, "total") for group, _ in _SUITS))
    if not reviews.number and not suits.number:
        yield "全年未发生因政府信息公开引发的行政复议和行政诉讼。"
        return
    if reviews.number:
        yield from _counted("全年因政府信息公开引发行政复议", reviews)
        yield from _parts(_outcomes(figures, "review"))
        yield "。"
    else:
        yield "全年未发生因政府信息公开引发的行政复议。"
    if suits.number:
        yield from _counted("因政府信息公开引发行政诉讼", suits)
        yield from _suits(figures)
        yield "。"
    else:
        yield "未发生因政府信息公开引发的行政诉讼。"


def _suits(figures: Figures) -> Iterator[Part]:
    """Yield how the suits were brought, and how those of each kind ended."""
    brought = [(group, name, figures.of(dispute(group, "total"))) for group, name in _SUITS]
    kinds = [each for each in brought if each[-1].number]
    before = "，其中" if len(kinds) > 1 else "，"
    for group, name, amount in kinds:
        yield from _counted(f"{before}{name}", amount)
        yield from _parts(_outcomes(figures, group))
        before = "；"


def _outcomes(figures: Figures, group: str) -> list[tuple[str, Amount]]:
    """Return how the cases of a group ended, as far as there are any."""
    ended = [(name, figures.of(dispute(group, key))) for key, name in DECIDED]
    return [(name, amount) for name, amount in ended if amount.number]


def _parts(items: Sequence[tuple[str, Amount]]) -> Iterator[Part]:
    """Yield what a number before is made up of."""
    yield "，其中" if len(items) > 1 else "，"
    yield from _listed(items)


# ---- 信息处理费


def _fees(figures: Figures) -> Iterator[Part]:
    overdue = figures.of(_FEE_OVERDUE)
    yield "按照《政府信息公开信息处理费管理办法》的规定，"
    if overdue.number:
        yield from _counted("申请人逾期未按收费通知要求缴纳费用、不再处理其申请", overdue)
        yield "。"
    else:
        yield "本年度未发出收费通知，未收取信息处理费。"


# ---- Parts of sentences


def _counted(words: str, amount: Amount) -> Iterator[Part]:
    yield words
    yield amount
    yield "件"


def _listed(items: Iterable[tuple[str, Amount]]) -> Iterator[Part]:
    for at, (name, amount) in enumerate(items):
        yield "、" if at else ""
        yield from _counted(name, amount)


def _request_cells() -> Iterator[str]:
    yield from (_RECEIVED, _NATURAL, *_ORGANISATIONS, _CARRIED_IN, _DONE, _CARRIED_OUT)
    for group in _RESULTS:
        yield from results(group).plus


def _disclosure_cells() -> Iterator[str]:
    for document, _ in DOCUMENTS:
        for key, _ in ISSUED:
            yield f"disclosure.{document}.{key}"
    for key, _ in _DECISIONS:
        yield f"disclosure.{key}.decisions"
    yield FEE


def _dispute_cells() -> Iterator[str]:
    for group, _ in DISPUTES:
        for key, _ in DECIDED:
            yield dispute(group, key)
        yield dispute(group, "total")


_OVERVIEW, _OTHER_MATTERS = "text.overview", "text.other_matters"
_NOT_IN_TABLES = "三张表里没有收费通知的件数、金额和实际收取的金额，请按实际情况核对、补写。"

#: The paragraphs in the order in which reports have them.
SUBJECTS = (
    Subject("主动公开", _OVERVIEW, tuple(_disclosure_cells()), _disclosure),
    Subject("收到和办理申请", _OVERVIEW, tuple(_request_cells()), _requests),
    Subject("行政复议和诉讼", _OVERVIEW, tuple(_dispute_cells()), _disputes),
    Subject("信息处理费", _OTHER_MATTERS, (_FEE_OVERDUE,), _fees, _NOT_IN_TABLES),
)
