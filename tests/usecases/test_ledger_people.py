"""Whoever made an application, as the ledger asks for and tells it."""

from ledger.applications import Person
from tests.ledger.cases import day
from usecases.ledger_people import LABELS, is_named_in, told


def test_each_field_of_a_person_has_its_label() -> None:
    assert [*LABELS, "erased_on"] == list(Person._fields)


def test_what_is_known_is_told_line_by_line() -> None:
    assert told(Person("张三", postcode="150000")) == ["姓名或名称：张三", "邮政编码：150000"]
    assert told(Person()) == []
    assert told(Person(erased_on=day("2026-01-05"))) == ["申请人信息已经清除"]


def test_a_name_is_known_in_a_text_with_any_spaces() -> None:
    assert is_named_in(Person("张 三"), "2025-张三-1")
    assert not is_named_in(Person("张 三"), "2025-张-1")
    assert not is_named_in(Person("张"), "张-1")
    assert not is_named_in(Person(), "2025-001")
