"""Opinions that are waited for too long."""

import pytest

from ledger.cases import Case
from ledger.events import Consulted, Happening, Opinion, Party
from tests.ledger.cases import answer, case, day
from tests.ledger.checks.looks import found

THIRD = Consulted(day("03-05"), Party.THIRD, day("03-06"))


def told(made: Case, today: str) -> list[str]:
    """Return what is said of opinions on that day."""
    messages = found(made, today=day(today))
    return [message for code, message in messages if code == "ledger.consultation"]


def test_an_opinion_is_not_waited_for_after_its_time() -> None:
    """Reached the third party on 2025-03-06; the fifteenth working day is 2025-03-27."""
    message = (
        "2025年3月5日 征求第三方意见，到 2025年3月27日 已满 15 个工作日，没有收到意见，可以依法决定"
    )
    assert told(case("03-03", THIRD), "03-27") == []
    assert told(case("03-03", THIRD), "03-28") == [message]
    assert told(case("03-03", THIRD, THIRD), "03-28") == [message, message]


def test_one_opinion_answers_one_question() -> None:
    later = Consulted(day("03-06"), Party.THIRD, day("03-07"))
    one = Opinion(day("03-20"), Party.THIRD)
    (message,) = told(case("03-03", THIRD, later, one), "04-01")
    assert message.startswith("2025年3月6日 征求第三方意见")
    assert told(case("03-03", THIRD, later, one, one), "04-01") == []


@pytest.mark.parametrize(
    "happenings",
    [
        (THIRD, Opinion(day("03-20"), Party.THIRD)),
        (THIRD, answer("03-28")),
        (Consulted(day("03-05"), Party.ORGAN), Opinion(day("04-28"), Party.ORGAN)),
        (Consulted(day("03-05"), Party.THIRD), answer("03-28")),
        (Consulted(day("04-08"), Party.ORGAN),),
        (Consulted(day("04-08"), Party.JOINT),),
    ],
)
def test_nobody_is_waited_for(happenings: tuple[Happening, ...]) -> None:
    assert told(case("03-03", *happenings), "04-28") == []


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (
            Consulted(day("04-03"), Party.THIRD),
            (
                "2025年4月3日 征求第三方意见，没有写送达日期，已超过 15 个工作日，没有收到意见，"
                "请补记或核对"
            ),
        ),
        (
            Consulted(day("04-03"), Party.ORGAN, day("04-07")),
            "2025年4月3日 征求其他机关意见，已超过 15 个工作日，没有收到意见，请催办；收到的补记",
        ),
    ],
)
def test_nobody_is_waited_for_without_end(asked: Consulted, message: str) -> None:
    """The fifteenth working day after 2025-04-03 is 2025-04-25."""
    assert told(case("04-01", asked), "04-25") == []
    assert told(case("04-01", asked), "04-26") == [message]


def test_another_partys_opinion_is_none_of_the_third_party() -> None:
    joint = Consulted(day("03-05"), Party.JOINT, day("03-06"))
    waiting = case("03-03", joint, THIRD, Opinion(day("03-20"), Party.JOINT))
    (message,) = told(waiting, "03-28")
    assert message.startswith("2025年3月5日 征求第三方意见")


def test_the_one_that_was_named_is_no_longer_waited_for() -> None:
    later = Consulted(day("03-07"), Party.THIRD, day("03-07"))
    (message,) = told(case("03-03", THIRD, later, Opinion(day("03-20"), Party.THIRD, 2)), "04-01")
    assert message.startswith("2025年3月5日 征求第三方意见")
