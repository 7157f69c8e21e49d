"""Kinds of events and closed lists: their keys stand in files and never change."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from types import UnionType
from typing import get_args

import pytest

from ledger.applications import Channel
from ledger.choices import SWITCHES
from ledger.disputes import Level, Role
from ledger.events import KINDS, Because, Happening, NotCounted, Overdue, Party
from ledger.rules import RULES
from ledger.states import State
from ledger.worded import Worded

KEYS = """
confirmed correction_asked corrected reason_asked reason_given delayed consulted opinion extended
fee_asked fee_paid answered withdrawn lapsed ended redone void archived retracted
"""
VALUES = {
    Channel: "in_person post letter internet fax elsewhere unknown",
    Party: "third joint organ",
    Overdue: "correction fee",
    Because: "review suit own",
    NotCounted: "mistaken misdirected own_record inquiry",
    Role: "acting reviewing mistaken",
    Level: "review first appeal retrial",
}
_PLAIN = {date, str, int, bool, Decimal, tuple[str, ...], type(None)}


def test_keys_of_kinds_stay_as_they_are_in_files() -> None:
    assert list(KINDS) == KEYS.split()


@pytest.mark.parametrize("listed", VALUES)
def test_keys_of_closed_lists_stay_as_they_are_in_files(listed: type[Worded]) -> None:
    assert [member.value for member in listed] == VALUES[listed].split()
    assert [listed(member.value) for member in listed] == list(listed)


@pytest.mark.parametrize("listed", [*VALUES, State])
def test_no_two_of_a_list_are_called_alike(listed: type[Worded]) -> None:
    labels = [member.label for member in listed]
    assert len(set(labels)) == len(labels)
    assert all(labels)


def test_no_two_kinds_are_called_alike() -> None:
    assert len({kind.label for kind in KINDS.values()}) == len(KINDS)


def test_keys_of_choices_and_rules_stay_as_they_are_in_files() -> None:
    chosen = {switch.key: [option.key for option in switch.options] for switch in SWITCHES}
    assert chosen == {
        "split": ["numbers", "once"],
        "inquiry": ["none", "misc", "petition"],
        "withdrawn": ["misc", "none"],
        "partly": ["partly", "main"],
        "redone": ["first", "again"],
        "appeal": ["pending", "first"],
    }
    assert " ".join(RULES) == (
        "received carried_in carried_out answered partly main lapsed withdrawn ended inquiry "
        "redone split decided pending"
    )


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_what_a_kind_carries_can_be_written_to_a_file(kind: type[Happening]) -> None:
    for field in fields(kind):
        assert not isinstance(field.type, str)
        types = get_args(field.type) if isinstance(field.type, UnionType) else (field.type,)
        for one in types:
            assert one in _PLAIN or (isinstance(one, type) and issubclass(one, Worded))


def test_happenings_of_two_kinds_are_never_the_same() -> None:
    on = date(2025, 3, 3)
    assert KINDS["corrected"](on) != KINDS["fee_paid"](on)
