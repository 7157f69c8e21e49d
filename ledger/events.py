"""What happens to an application: kinds of events with what each carries, appended for good."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar, NamedTuple

from ledger.worded import Worded


class Party(Worded):
    """Who is asked for an opinion."""

    THIRD = "third", "第三方"
    JOINT = "joint", "共同制作机关"
    ORGAN = "organ", "其他机关"


class Overdue(Worded):
    """What an applicant let pass, so that the application is not processed any further."""

    CORRECTION = "correction", "逾期不补正"
    FEE = "fee", "逾期未缴费"


class Because(Worded):
    """What made an office answer anew."""

    REVIEW = "review", "行政复议"
    SUIT = "suit", "行政诉讼"
    OWN = "own", "自行纠正"


class NotCounted(Worded):
    """Why what was registered is no application for access."""

    MISTAKEN = "mistaken", "误登记"
    MISDIRECTED = "misdirected", "误投，已转送"
    OWN_RECORD = "own_record", "更正本人信息（第四十一条）"
    INQUIRY = "inquiry", "咨询"


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened ``on`` a day. ``key`` stands in files, ``label`` is for the clerk.

    Fields hold ``date``, ``str``, ``int``, ``bool``, ``Decimal``, a :class:`Worded`, or None.
    """

    key: ClassVar[str]
    label: ClassVar[str]
    on: date


@dataclass(frozen=True, slots=True)
class Confirmed(Happening):
    """Both sides confirmed receipt; the day of receipt where the channel asks for it."""

    key = "confirmed"
    label = "双方确认"
    how: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionAsked(Happening):
    """The applicant was asked to put the application right ``until`` a day, that day included."""

    key = "correction_asked"
    label = "补正告知"
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Corrected(Happening):
    """The correction came: the period of answering begins anew."""

    key = "corrected"
    label = "已补正"


@dataclass(frozen=True, slots=True)
class ReasonAsked(Happening):
    """The applicant was asked for the reasons of so many applications (第三十五条)."""

    key = "reason_asked"
    label = "要求说明理由"
    until: date | None = None


@dataclass(frozen=True, slots=True)
class ReasonGiven(Happening):
    """The reasons came."""

    key = "reason_given"
    label = "已说明理由"


@dataclass(frozen=True, slots=True)
class Delayed(Happening):
    """The applicant was told of a reasonable period for an answer, ``until`` a day (第三十五条)."""

    key = "delayed"
    label = "确定延迟答复期限"
    until: date


@dataclass(frozen=True, slots=True)
class Consulted(Happening):
    """Somebody was asked for an opinion, who had the letter on ``reached_on``."""

    key = "consulted"
    label = "征求意见"
    party: Party
    reached_on: date | None = None


@dataclass(frozen=True, slots=True)
class Opinion(Happening):
    """An opinion came, the answer to the event ``question``, by its id.

    Without one it is the answer to the first question to such a party that is still open.
    """

    key = "opinion"
    label = "收到意见"
    party: Party
    question: int | None = None


@dataclass(frozen=True, slots=True)
class Extended(Happening):
    """The applicant was told, ``on`` that day, of an extension by ``days`` working days."""

    key = "extended"
    label = "延期告知"
    days: int
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class FeeAsked(Happening):
    """A fee was asked for, to be paid ``until`` a day, that day included."""

    key = "fee_asked"
    label = "收费通知"
    yuan: Decimal | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class FeePaid(Happening):
    """The fee was paid: the period of answering begins anew."""

    key = "fee_paid"
    label = "已缴费"


@dataclass(frozen=True, slots=True)
class Answered(Happening):
    """An answer went out: ``on`` is the day it was handed over, posted or sent, not its date.

    ``result`` is a row key of ``forms.editions.form_2021.RESULT_ROWS``, of several the main one;
    ``also`` are those of other items of the same answer. A case whose result is "" is not closed
    for the count. A letter that leaves items open ``is_partial``: a later one completes it.
    """

    key = "answered"
    label = "答复"
    result: str = ""
    also: tuple[str, ...] = ()
    document: str = ""  # 文号
    way: str = ""  # how it was served
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class Withdrawn(Happening):
    """The applicant withdrew it; after the answer that changes nothing."""

    key = "withdrawn"
    label = "申请人撤回"


@dataclass(frozen=True, slots=True)
class Lapsed(Happening):
    """The applicant let a period pass; ``on`` is the day after its last."""

    key = "lapsed"
    label = "不再处理"
    what: Overdue


@dataclass(frozen=True, slots=True)
class Ended(Happening):
    """It ended otherwise, as ``words`` say."""

    key = "ended"
    label = "其他终止"
    words: str = ""


@dataclass(frozen=True, slots=True)
class Redone(Happening):
    """A second answer, after a review, a suit or of one's own accord."""

    key = "redone"
    label = "重新答复"
    result: str
    because: Because
    document: str = ""


@dataclass(frozen=True, slots=True)
class Voided(Happening):
    """It is no application for access, and leaves every count."""

    key = "void"
    label = "作废"
    why: NotCounted
    words: str = ""


@dataclass(frozen=True, slots=True)
class Archived(Happening):
    """The papers went to the archive; the applicant's person may be erased in time."""

    key = "archived"
    label = "归档"
    file_number: str = ""


@dataclass(frozen=True, slots=True)
class Retracted(Happening):
    """An earlier event of the case, by its id, was recorded wrongly and does not hold.

    One that names a retraction lets the event hold again that this had named.
    """

    key = "retracted"
    label = "撤销记录"
    event: int
    why: str = ""


#: Every kind by its key, in the order of a usual case.
KINDS: dict[str, type[Happening]] = {
    kind.key: kind
    for kind in (
        Confirmed,
        CorrectionAsked,
        Corrected,
        ReasonAsked,
        ReasonGiven,
        Delayed,
        Consulted,
        Opinion,
        Extended,
        FeeAsked,
        FeePaid,
        Answered,
        Withdrawn,
        Lapsed,
        Ended,
        Redone,
        Voided,
        Archived,
        Retracted,
    )
}


class Event(NamedTuple):
    """A happening as it was recorded: when and by whom. Nothing of it is ever changed."""

    id: int  # unique in the ledger's file, and growing
    recorded_at: datetime
    by: str
    what: Happening
