"""A review or a suit about the disclosure of information, with its instances."""

from datetime import date
from typing import NamedTuple

from ledger.worded import Worded


class Role(Worded):
    """What the unit is in a dispute; one that is co-defendant as 复议机关 does not count it.

    国办公开办函〔2016〕201号. Nothing of a ledger is deleted: what was registered by mistake stays
    as that.
    """

    ACTING = "acting", "原行为机关"
    REVIEWING = "reviewing", "复议机关（共同被告）"
    MISTAKEN = "mistaken", "误登记"


class Level(Worded):
    """Where a dispute is heard."""

    REVIEW = "review", "复议"
    FIRST = "first", "一审"
    APPEAL = "appeal", "二审"
    RETRIAL = "retrial", "再审"


class Instance(NamedTuple):
    """A dispute before one body; ``outcome`` is a key of form_2021.DECIDED, "" while pending."""

    level: Level
    opened_on: date
    closed_on: date | None = None
    outcome: str = ""


class Dispute(NamedTuple):
    """A dispute: ``group`` is a key of ``forms.editions.form_2021.DISPUTES``.

    ``application`` is None of one about 主动公开, or about an application from before the ledger.
    There is at least one instance; they stand in the order of their days.
    """

    id: int  # unique in the ledger's file
    unit: str
    group: str
    instances: tuple[Instance, ...]
    role: Role = Role.ACTING
    number: str = ""  # 案号
    application: int | None = None
    subject: str = ""

    @property
    def opened_on(self) -> date:
        """When it began."""
        return self.instances[0].opened_on

    @property
    def is_mistaken(self) -> bool:
        """Whether it was registered by mistake: no count and no check reads it."""
        return self.role is Role.MISTAKEN
