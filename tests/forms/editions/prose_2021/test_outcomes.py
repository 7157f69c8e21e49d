"""Results, applicants and disputes, and the traps beside them."""

import pytest

from tests.forms.editions.prose_2021.reads import accepts, reads

HEAD = "（二）依申请公开。"
SUITS = "direct_suit+post_review_suit"
_REASONS = (
    *("state_secret", "prohibited_by_law", "security_stability", "third_party_rights"),
    *("internal_affairs", "deliberative", "enforcement_files", "administrative_inquiry"),
)
REFUSED = "+".join(f"refused.{row}" for row in _REASONS)
ORGANISATIONS = "+".join(
    f"received.{column}" for column in ("business", "research", "welfare", "legal", "other")
)
NOT_PROCESSED = "+".join(
    f"not_processed.{row}"
    for row in ("petition", "repeated", "publication", "excessive", "reconfirmation")
)
UNAVAILABLE = "unavailable.not_held+unavailable.needs_creation+unavailable.still_unclear"
STATED = [
    (f"{HEAD}予以公开3件、部分公开2件。", [("3", "granted"), ("2", "partly_granted")]),
    (f"{HEAD}“予以公开”3件，“部分公开”2件。", [("3", "granted"), ("2", "partly_granted")]),
    (f"{HEAD}其中公开3件、部分公开2件。", [("3", "granted"), ("2", "partly_granted")]),
    (f"{HEAD}公开或部分公开5件。", [("5", "granted+partly_granted")]),
    (f"{HEAD}公开（含部分公开）5件。", [("5", "granted+partly_granted")]),
    (f"{HEAD}5宗予以公开，4宗不予公开。", [("5", "granted"), ("4", REFUSED)]),
    (f"{HEAD}予以公开答复3件，不予公开决定的有2件。", [("3", "granted"), ("2", REFUSED)]),
    (f"{HEAD}属于国家秘密不予公开1件。", [("1", "refused.state_secret")]),
    (
        f"{HEAD}不予公开的2件中，四类过程性信息1件。",
        [("2", REFUSED), ("1", "refused.deliberative")],
    ),
    (f"{HEAD}1条因本机关不掌握而无法提供。", [("1", "unavailable.not_held")]),
    (f"{HEAD}无法提供3件。", [("3", UNAVAILABLE)]),
    (f"{HEAD}信访类申请1件。", [("1", "not_processed.petition")]),
    (f"{HEAD}重复申请不予处理2件。", [("2", "not_processed.repeated")]),
    (f"{HEAD}逾期未补正视为放弃3件。", [("3", "otherwise.correction_overdue")]),
    (
        f"{HEAD}予以公开3件，部分公开2件，其他1件。",
        [("3", "granted"), ("2", "partly_granted"), ("1", "otherwise.misc")],
    ),
    (
        f"{HEAD}收到申请9件（自然人7件，商业企业（2件））。",
        [("9", "received"), ("7", "received.natural"), ("2", "received.business")],
    ),
    (
        f"{HEAD}收到申请9件，申请人为自然人的7件，法人2件。",
        [
            ("9", "received"),
            ("7", "received.natural"),
            ("2", ORGANISATIONS),
        ],
    ),
    (
        f"{HEAD}发生行政复议3件，其中维持1件、纠正1件、尚未审结1件。",
        [
            ("3", "review"),
            ("1", "review.upheld"),
            ("1", "review.corrected"),
            ("1", "review.pending"),
        ],
    ),
    (
        f"{HEAD}行政复议2件，行政诉讼0件，结果维持2件。",
        [("2", "review"), ("0", SUITS), ("2", "review.upheld")],
    ),
    (
        f"{HEAD}未经复议直接起诉2件，复议后起诉1件。",
        [("2", "direct_suit"), ("1", "post_review_suit")],
    ),
    (f"{HEAD}行政复议、行政诉讼各1件。", [("1", "review")]),
    (f"{HEAD}复议、诉讼分别为2件、1件。", [("2", "review"), ("1", SUITS)]),
    (f"{HEAD}复议诉讼共3件。", [("3", f"review+{SUITS}")]),
    ("发生1起有关政府信息公开的行政复议案件。", [("1", "review")]),
    ("在监督保障上，引发复议6件。", [("6", "review")]),
]
NOT_OURS = [
    "（一）主动公开。予以公开3件。",
    f"{HEAD}主动公开信息423条，不予公开信息35条。",
    f"{HEAD}处理信访投诉件286件。",
    f"{HEAD}答复处理两个方面的问题。",
    "（五）监督保障。受理行政复议案件134件，审结120件。",
    "（五）监督保障。行政复议案件134件，受理120件。",
    "（一）主动公开。公开行政复议决定书20份。",
    "行政复议3件，其中涉及信息公开1件。",
    f"{HEAD}行政处罚引发行政复议3件。",
    "2024年度政府信息公开申请引发行政复议3件。",
    f"{HEAD}其中20件为招生信息，12件涉及征地。",
]


@pytest.mark.parametrize(("text", "stated"), STATED)
def test_results_applicants_and_disputes_are_read(text: str, stated: list[tuple[str, str]]) -> None:
    assert reads(text) == stated


@pytest.mark.parametrize("text", NOT_OURS)
def test_what_is_none_of_them_is_not_read(text: str) -> None:
    assert reads(text) == []


def test_a_reason_may_stand_for_its_group() -> None:
    assert accepts(f"{HEAD}重复申请不予处理2件。") == ["not_processed.repeated", NOT_PROCESSED]


def test_two_reasons_at_once_are_not_guessed() -> None:
    assert reads(f"{HEAD}因国家秘密或过程性信息不予公开5件。") == []


def test_groups_counted_together() -> None:
    ((_, cells),) = reads(f"{HEAD}不予处理及其他处理2件。")
    assert cells.startswith(f"{NOT_PROCESSED}+otherwise.")
