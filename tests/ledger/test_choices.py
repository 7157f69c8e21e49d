"""统计口径: six switches, each with words that ask the superior office."""

import pytest

from ledger.cases import Case
from ledger.choices import DEFAULT, SPLIT, SWITCHES, WITHDRAWN, Choices, Switch
from ledger.counting import count_year
from ledger.events import Withdrawn
from tests.ledger.cases import answer, case, day, figures, ledger

KEYS = [switch.key for switch in SWITCHES]


def test_a_choice_is_held_for_each_switch_by_its_key() -> None:
    assert list(Choices._fields) == KEYS
    assert [switch for switch, _ in DEFAULT.by_switch()] == list(SWITCHES)
    assert [option for _, option in DEFAULT.by_switch()] == [s.options[0] for s in SWITCHES]


@pytest.mark.parametrize("switch", SWITCHES, ids=KEYS)
def test_the_question_names_what_we_do_meanwhile(switch: Switch) -> None:
    assert len(switch.options) > 1
    for option in switch.options:
        asked = switch.asked(option.key)
        assert option.label in asked
        assert asked.endswith("统计，当否，请明示。")
        assert "？" in switch.question


def test_an_option_that_there_is_not() -> None:
    with pytest.raises(KeyError, match="withdrawn=void"):
        WITHDRAWN.option("void")
    with pytest.raises(KeyError, match="split=twice"):
        list(Choices(split="twice").by_switch())


ONCE = Choices(split=SPLIT.options[1].key)


def family(*parts: Case) -> list[Case]:
    """Return an application, answered on 03-10, with ``parts`` as split from it."""
    root = case("03-03", answer("03-10"))
    made = [root]
    for part in parts:
        application = part.application._replace(split_from=root.application.id)
        made.append(Case(application, part.events))
    return made


def test_a_family_is_open_while_a_part_of_it_is() -> None:
    assert figures(*family(case("03-05")), choices=ONCE) == {"received": 1, "carried_out": 1}


def test_a_family_closes_with_the_last_of_it() -> None:
    late = family(case("03-05", answer("2026-01-06")))
    assert figures(*late, choices=ONCE) == {"received": 1, "carried_out": 1}
    assert figures(*late, choices=ONCE, year=2026) == {"carried_in": 1, "granted": 1}
    (evidence,) = count_year(ledger(*late), 2026, ONCE).because("requests.total.total")
    assert evidence.rule.id == "split"
    assert evidence.number == late[0].application.number
    assert "2026年1月6日 全部办结" in evidence.sentence


def test_a_part_of_a_part_is_of_the_family() -> None:
    root, part = family(case("03-05", answer("03-10")))
    deeper = case("03-06", answer("03-12"), split_from=part.application.id)
    assert figures(deeper, part, root, choices=ONCE) == {"received": 1, "granted": 1}


def test_a_family_is_counted_by_what_its_root_was_answered() -> None:
    root, part = family(case("03-05", answer("03-10", "unavailable.not_held")))
    refused = Case(root.application, case("03-03", answer("03-09", "refused.deliberative")).events)
    counted = figures(part, refused, choices=ONCE)
    assert counted == {"received": 1, "refused.deliberative": 1}


def test_a_part_that_is_in_doubt_is_told_with_the_family() -> None:
    unsure = family(case("03-05", answer("03-10", "")))
    found = count_year(ledger(*unsure), 2025, ONCE)
    assert [one.why for one in found.unplaced] == ["已经答复，但没有选办理结果，暂按尚未办结统计"]
    unknown = family(case("03-05", answer("03-10"), applicant=""))
    assert figures(*unknown, choices=ONCE) == {"received": 1, "granted": 1}
    assert len(count_year(ledger(*unknown), 2025, ONCE).unplaced) == 1


def test_parts_whose_root_is_unknown_are_counted_for_themselves() -> None:
    stray = case("03-05", answer("03-10"), split_from=10**9)
    assert figures(stray, choices=ONCE) == {"received": 1, "granted": 1}


def test_cases_that_name_each_other_are_counted() -> None:
    one, other = case("03-05"), case("03-05")
    circle = [
        Case(one.application._replace(split_from=other.application.id)),
        Case(other.application._replace(split_from=one.application.id)),
    ]
    assert figures(*circle, choices=ONCE) == {"received": 2, "carried_out": 2}


def test_a_withdrawn_case_that_is_not_counted_is_no_doubt() -> None:
    withdrawn = ledger(case("03-03", Withdrawn(day("03-05"))))
    assert count_year(withdrawn, 2025, Choices(withdrawn="none")).unplaced == ()
