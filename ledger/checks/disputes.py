"""What is plausible of a dispute: its days beside each other, and beside the answer's."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from forms.values import show
from ledger.cases import Case
from ledger.checks.finding import Look
from ledger.checks.results import results
from ledger.disputes import Dispute
from ledger.events import Happening, Redone

_REVIEW, _DIRECT, _AFTER_REVIEW = "review", "direct_suit", "post_review_suit"
#: By when a review has to be asked for (复议法 第二十条), and a suit brought (行政诉讼法
#: 第四十五、四十六条), in days; six months are taken for their longest.
_REVIEW_DAYS, _SUIT_AFTER_REVIEW_DAYS, _SUIT_DAYS = 60, 15, 184
#: Time on the way: a decision is served, and a court registers, some days later.
_ON_THE_WAY = 15
#: Since when whom nothing is given out has to ask for a review first (复议法 第二十三条).
REVIEW_FIRST = date(2024, 1, 1)
_REFUSED = "refused."


def order(dispute: Dispute, look: Look) -> Iterator[str]:
    """Tell days of a dispute that cannot be right."""
    for instance in dispute.instances:
        level = instance.level.label
        if instance.closed_on is None and instance.outcome:
            yield f"{level}选了结果，没有审结日期，暂按尚未审结统计，请补日期"
        if instance.closed_on is not None and instance.closed_on < instance.opened_on:
            told = f"{level}的审结日期 {show(instance.closed_on)}"
            yield f"{told} 早于立案日期 {show(instance.opened_on)}"
        for on in (instance.opened_on, instance.closed_on):
            if on is not None and on > look.today:
                yield f"{level}的日期 {show(on)} 在今天（{show(look.today)}）以后"
    for before, after in pairwise(dispute.instances):
        if before.closed_on is None:
            yield f"{before.level.label}没有审结日期，却有了{after.level.label}"
        elif after.opened_on < before.closed_on:
            yield (
                f"{after.level.label}的立案日期 {show(after.opened_on)} 早于"
                f"{before.level.label}的审结日期 {show(before.closed_on)}"
            )


def before_its_case(dispute: Dispute, look: Look) -> Iterator[str]:
    """Tell a dispute about an application that came later than the dispute began."""
    case = look.ledger.about(dispute)
    if case is None:
        return
    came_on = case.application.arrived_on
    if case.received_on is not None:
        came_on = min(came_on, case.received_on)
    if dispute.opened_on < came_on:
        told = f"{show(dispute.opened_on)} 立案，早于所涉申请的来件日期 {show(came_on)}"
        yield f"{told}，请核对日期和申请"


def in_time(dispute: Dispute, look: Look) -> Iterator[str]:
    """Tell a dispute that began later than the law lets one begin."""
    case = look.ledger.about(dispute)
    if case is None:
        return
    if dispute.group == _AFTER_REVIEW:
        yield from _after_review(dispute, look)
    answer = _answer(case, dispute.opened_on)
    if answer is None:
        return
    answered_on, opened_on = answer.on, dispute.opened_on
    if dispute.group == _REVIEW and _days(answered_on, opened_on) > _REVIEW_DAYS + _ON_THE_WAY:
        yield f"{show(opened_on)} 申请复议，距 {show(answered_on)} 答复已超过 60 日，请核对日期"
    elif dispute.group == _DIRECT and _days(answered_on, opened_on) > _SUIT_DAYS + _ON_THE_WAY:
        yield f"{show(opened_on)} 起诉，距 {show(answered_on)} 答复已超过六个月，请核对日期"


def _answer(case: Case, until: date) -> Happening | None:
    """Return what a dispute that began on a day is about: the answer that then was the last."""
    found = None
    for happening in case.happened:
        is_answer = happening is case.closing or isinstance(happening, Redone)
        if is_answer and happening.on <= until:
            found = happening
    return found


def _after_review(dispute: Dispute, look: Look) -> Iterator[str]:
    """Tell a suit that comes after no review, before its end, or long after it.

    Of several reviews the last counts that was closed before the suit; a later one is about
    another answer.
    """
    opened_on = dispute.opened_on
    reviews = []
    for other in look.ledger.disputes:
        is_review = other.group == _REVIEW and not other.is_mistaken
        if is_review and other.application == dispute.application:
            reviews.append(other)
    if not reviews:
        yield "按复议后起诉登记，台账里没有这件申请的复议"
        return
    closed = []
    for review in reviews:
        closed_on = review.instances[-1].closed_on
        if closed_on is not None and review.opened_on <= opened_on and closed_on <= opened_on:
            closed.append(closed_on)
    if not closed:
        yield f"{show(opened_on)} 起诉时，复议还没有审结，请核对日期和类别"
    elif _days(max(closed), opened_on) > _SUIT_AFTER_REVIEW_DAYS + _ON_THE_WAY:
        yield f"{show(opened_on)} 起诉，距 {show(max(closed))} 复议审结已超过 15 日，请核对日期"


def review_first(dispute: Dispute, look: Look) -> Iterator[str]:
    """Tell a direct suit about a refusal, for which a review has to come first since 2024."""
    case = look.ledger.about(dispute)
    if case is None or dispute.group != _DIRECT or dispute.opened_on < REVIEW_FIRST:
        return
    answer = _answer(case, dispute.opened_on)
    rows = {answer.result} if isinstance(answer, Redone) else results(case)
    if any(row.startswith(_REFUSED) for row in rows):
        yield "不予公开的，2024 年起应当先申请复议，请核对是否复议后起诉"


def _days(first: date, last: date) -> int:
    return (last - first) // timedelta(days=1)
