"""The two kinds of file lie beside each other under one name."""

from pathlib import Path

from storage.kinds import ledger_of, library_of


def test_a_ledger_lies_beside_its_library() -> None:
    library, ledger = Path("甲/公开年报.nianbao"), Path("甲/公开年报.taizhang")
    assert ledger_of(library) == ledger
    assert library_of(ledger) == library
    assert library_of(library) == library
