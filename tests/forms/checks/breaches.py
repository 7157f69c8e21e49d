"""For each check, a case that breaks it and nothing else that weighs as much."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from forms.checks.finding import Case
from forms.report import Report
from forms.values import Value
from tests.builders import OVERVIEW, TEXT, UNIT, complete


def last(changes: Mapping[str, Value]) -> Report:
    """Return a complete report of the year before."""
    return complete(changes, year=2024)


#: code: the case, and the fields that the check's first finding is about.
BREACHES: dict[str, tuple[Case, tuple[str, ...]]] = {
    "identity.incomplete": (Case(complete({"unit": None})), ("unit",)),
    "identity.date": (Case(complete(date=date(2025, 12, 30))), ("date", "year")),
    "identity.twice": (Case(complete(), others=(complete(),)), ("unit", "year")),
    "section.heading": (
        Case(complete({"text.overview": f"一、总体情况\n{TEXT}"})),
        ("text.overview",),
    ),
    "text.glyph": (
        Case(complete(), printable=frozenset(TEXT + "无" + UNIT + "-0123456789") - {"好"}),
        ("text.overview",),
    ),
    "text.numbering": (
        Case(complete({"text.overview": f"（一）{TEXT}\n（三）{TEXT}"})),
        ("text.overview",),
    ),
    "text.marks": (Case(complete({"text.overview": f"“{TEXT}"})), ("text.overview",)),
    "text.placeholder": (Case(complete({"text.overview": f"{TEXT}____"})), ("text.overview",)),
    "text.personal": (
        Case(complete({"text.overview": f"{TEXT}13800000000"})),
        ("text.overview",),
    ),
    "deadline": (Case(complete(date=date(2026, 2, 1))), ("date",)),
    "section.missing": (Case(complete({"text.problems": None})), ("text.problems",)),
    "overview.government": (Case(complete(kind="government")), ("text.overview",)),
    "text.year": (
        Case(complete({"text.overview": f"2024年，本单位公开信息30条。{TEXT}"})),
        ("text.overview", "year"),
    ),
    "overview.aspects": (Case(complete({"text.overview": TEXT})), ("text.overview",)),
    "text.change": (
        Case(
            complete(
                {
                    "text.overview": f"{OVERVIEW}收到政府信息公开申请3件，同比增长20%。",
                    "requests.received.natural": 3,
                    "requests.granted.natural": 3,
                }
            ),
            last({"requests.received.natural": 2, "requests.granted.natural": 2}),
        ),
        ("text.overview", "requests.received.total"),
    ),
    "text.similar": (
        Case(complete({"text.problems": TEXT * 5}), last({"text.problems": TEXT * 5})),
        ("text.problems",),
    ),
    "overview.length": (Case(complete({"text.overview": "字" * 1101})), ("text.overview",)),
    "cell.blank": (
        Case(complete({"disclosure.permits.decisions": None})),
        ("disclosure.permits.decisions",),
    ),
    "cell.invalid": (
        Case(complete({"disclosure.permits.decisions": "无"})),
        ("disclosure.permits.decisions",),
    ),
    "continuity.in_force": (
        Case(complete(), last({"disclosure.regulations.in_force": 1})),
        (
            "disclosure.regulations.in_force",
            "disclosure.regulations.issued",
            "disclosure.regulations.repealed",
        ),
    ),
    "disclosure.plausible": (
        Case(complete({"disclosure.regulations.issued": 1})),
        (
            "disclosure.regulations.issued",
            "disclosure.regulations.repealed",
            "disclosure.regulations.in_force",
        ),
    ),
    "fees.unit": (
        Case(
            complete({"disclosure.fees.amount": Decimal(12000)}),
            last({"disclosure.fees.amount": Decimal("1.2")}),
        ),
        ("disclosure.fees.amount",),
    ),
    "requests.balance": (
        Case(complete({"requests.received.legal": 1})),
        (
            "requests.received.legal",
            "requests.carried_in.legal",
            "requests.total.legal",
            "requests.carried_out.legal",
        ),
    ),
    "requests.row_total": (
        Case(complete({"requests.received.total": 1, "requests.carried_out.total": 1})),
        (
            *(
                f"requests.received.{column}"
                for column in ("natural", "business", "research", "welfare", "legal", "other")
            ),
            "requests.received.total",
        ),
    ),
    "requests.result_total": (
        Case(complete({"requests.total.natural": 2, "requests.received.natural": 2})),
        ("requests.granted.natural",),
    ),
    "text.count": (
        Case(complete({"text.overview": f"{TEXT}收到政府信息公开申请2件。"})),
        ("text.overview", "requests.received.total"),
    ),
    "text.vague": (
        Case(complete({"text.overview": f"{TEXT}收到政府信息公开申请十余件。"})),
        ("text.overview", "requests.received.total"),
    ),
    "continuity.carried_in": (
        Case(complete(), last({"requests.carried_out.legal": 1, "requests.received.legal": 1})),
        ("requests.carried_in.legal",),
    ),
    "fees.unreported": (
        Case(complete({"requests.otherwise.fee_overdue.other": 1, "requests.received.other": 1})),
        ("text.other_matters", "requests.otherwise.fee_overdue.total"),
    ),
    "requests.misc": (
        Case(complete({"requests.otherwise.misc.other": 1, "requests.received.other": 1})),
        ("requests.otherwise.misc.total",),
    ),
    "disputes.total": (
        Case(complete({"disputes.review.total": 1})),
        tuple(
            f"disputes.review.{key}" for key in ("upheld", "corrected", "other", "pending", "total")
        ),
    ),
    "disputes.pending": (
        Case(complete(), last({"disputes.review.pending": 1})),
        ("disputes.review.total",),
    ),
    "disputes.direct_suit": (
        Case(complete({"disputes.direct_suit.upheld": 1})),
        ("disputes.direct_suit.total",),
    ),
    "change.large": (
        Case(
            complete({"disclosure.permits.decisions": 101}),
            last({"disclosure.permits.decisions": 20}),
        ),
        ("disclosure.permits.decisions",),
    ),
}
