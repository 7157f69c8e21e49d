"""What a result asks for: consultation, reasons, correction, the case that it repeats, words."""

from collections.abc import Iterator

from ledger.cases import Case
from ledger.checks.finding import Look
from ledger.events import Answered, Consulted, Corrected, Ended, Party, ReasonAsked
from ledger.placing import MISC

_THIRD_PARTY = "refused.third_party_rights"
_EXCESSIVE = "not_processed.excessive"
_STILL_UNCLEAR = "unavailable.still_unclear"
_REPEATED = "not_processed.repeated"


def third_party(case: Case, _: Look) -> Iterator[str]:
    """Tell a result for a third party's rights without the third party having been asked."""
    asked = (h.party for h in case.happened if isinstance(h, Consulted))
    if _THIRD_PARTY in results(case) and Party.THIRD not in asked:
        yield "结果是保护第三方合法权益，没有征求第三方意见的记录"


def excessive(case: Case, _: Look) -> Iterator[str]:
    """Tell a refusal of too many applications without reasons having been asked for."""
    is_asked = any(isinstance(happening, ReasonAsked) for happening in case.happened)
    if _EXCESSIVE in results(case) and not is_asked:
        yield "结果是无正当理由大量反复申请，没有要求申请人说明理由的记录"


def still_unclear(case: Case, _: Look) -> Iterator[str]:
    """Tell a result for an application that is unclear after a correction which never came."""
    came = any(isinstance(happening, Corrected) for happening in case.happened)
    if _STILL_UNCLEAR in results(case) and not came:
        yield "结果是补正后申请内容仍不明确，没有已补正的记录"


def repeated(case: Case, _: Look) -> Iterator[str]:
    """Tell a repeated application that does not name which one it repeats."""
    application = case.application
    if _REPEATED not in results(case):
        return
    if not application.repeats:
        yield "结果是重复申请，没有写重复的是哪一件"
    elif application.repeats == application.number:
        yield "写的重复的那一件就是它自己，请核对编号"


def misc(case: Case, _: Look) -> Iterator[str]:
    """Tell a case that ended otherwise without a word on how."""
    closing = case.closing
    if case.course.answers and closing and not isinstance(closing, Answered):
        yield f"已经答复一部分，后来按“{closing.label}”计，请看是否应记作完成答复"
    match closing:
        case Ended(words=words) if not words.strip():
            yield "计入“（六）其他处理 3.其他”，没有写是什么情形"
        case Answered(result=result) if result == MISC:
            yield "结果选的是“（六）其他处理 3.其他”，请看有没有更合适的一项，没有的写明情形"
        case _:
            return


def results(case: Case) -> set[str]:
    """Return every row that letters up to the closing one give for its items."""
    found: set[str] = set()
    for answer in case.course.answers:
        found.update((answer.result, *answer.also))
    return found
