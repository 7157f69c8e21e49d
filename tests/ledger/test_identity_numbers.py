"""Numbers of identity cards are known, and left out, however they are written."""

import pytest

from ledger.identity_numbers import register_number, without_identity_numbers

_INSTEAD = "（身份证号略）"


@pytest.mark.parametrize(
    "number",
    [
        "330106198802151234",
        "330106-19880215-1234",
        "330106 1988 02 15 123x",
        "3301 0619 8802 1512 34",
        "330106—19880215—1234",
        "330106 880215 123",
        "330106880215123",
    ],
)
def test_an_identity_number_is_known_however_it_is_spaced(number: str) -> None:
    assert without_identity_numbers(f"关于{number}的档案") == f"关于{_INSTEAD}的档案"
    assert without_identity_numbers(f"ID{number}") == f"ID{_INSTEAD}"


@pytest.mark.parametrize(
    "text",
    [
        "13955556666 13812345678",
        "0571-88123456",
        "2025-03-03至2025-03-20",
        "6222021988021512345",
        "330106198813151234",
        "91330106MA2XYZ1234",
    ],
)
def test_other_digits_are_none(text: str) -> None:
    assert without_identity_numbers(text) == text
    assert register_number(text) == text


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("2025-002（330106198802151234）", "2025-002"),
        ("330106198802151234", ""),
        ("2025-003；330106-19880215-1234", "2025-003"),
        ("330106202503030001", "330106202503030001"),
        ("330106-2025-0303-0001", "330106-2025-0303-0001"),
        ("依申请（2025）7号", "依申请（2025）7号"),
    ],
)
def test_a_number_of_a_register_is_without_those_of_persons(typed: str, number: str) -> None:
    assert register_number(typed) == number
