"""An application as it is registered, and the person who made it, kept apart."""

from datetime import date
from typing import NamedTuple

from ledger.worded import Worded

#: The most characters of a summary (内容摘要).
SUBJECT_LENGTH = 500
#: The most characters of a register number (登记编号); nobody's are longer than some 40.
NUMBER_LENGTH = 60


class Channel(Worded):
    """How an application came: but for the first two, the day of receipt is that of confirmation.

    条例 第三十一条 and 国办公开办函〔2015〕207号; for e-mail and fax the 条例 is the newer one. It
    is unknown of what a register brought along that does not say.
    """

    IN_PERSON = "in_person", "当面提交"
    POST = "post", "邮寄（需签收）"
    LETTER = "letter", "平常信函"
    INTERNET = "internet", "互联网（含电子邮件）"
    FAX = "fax", "传真"
    ELSEWHERE = "elsewhere", "寄到其他科室或个人后转来"
    UNKNOWN = "unknown", "未注明"

    @property
    def is_confirmed(self) -> bool:
        """Whether receipt waits until both sides have confirmed it."""
        return self is not _HANDED_OVER and self is not _SIGNED_FOR


_HANDED_OVER, _SIGNED_FOR = Channel.IN_PERSON, Channel.POST


class Application(NamedTuple):
    """What the register holds of one application; what happened to it are its events.

    ``received_on`` is set only where the clerk states another day than channel and confirmation
    give, with ``received_because``; the day that counts is :attr:`ledger.cases.Case.received_on`.
    """

    id: int  # unique in the ledger's file
    unit: str
    number: str  # 登记编号, such as 2025-017; unique among the unit's of a year
    channel: Channel
    arrived_on: date
    applicant: str = ""  # a key of forms.editions.form_2021.APPLICANTS; "" while not known
    subject: str = ""  # 内容摘要, at most SUBJECT_LENGTH characters
    office: str = ""  # 承办科室
    received_on: date | None = None
    received_because: str = ""
    split_from: int | None = None  # the id of the application that it was split from
    repeats: str = ""  # the number of the one that it repeats, which may be older than the ledger
    group: str = ""  # those of one group are answered together: 合并答复
    is_opening: bool = False  # brought over from before the ledger


class Person(NamedTuple):
    """Who made an application: erasable, and needed by no count. Never an identity-card number."""

    name: str = ""
    phone: str = ""
    address: str = ""
    postcode: str = ""
    email: str = ""
    representative: str = ""
    erased_on: date | None = None

    def __repr__(self) -> str:
        """Return nothing of whom it is: logs of faults show values as they are here."""
        return f"<Person, erased_on={self.erased_on}>"
