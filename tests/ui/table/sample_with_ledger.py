"""What tests do and read at a table of the sample that has the sample's ledger beside it."""

from pathlib import Path

from ledger.applications import Application, Channel, Person
from storage.ledger.ledger_file import LedgerFile, Newcomer
from tests.ui.clerk import Clerk
from ui.table.table_page import TablePage

NAME = "欧阳种下的名字"


def page(clerk: Clerk) -> TablePage:
    """Return the open page."""
    assert isinstance(clerk.page, TablePage)
    return clerk.page


def line(clerk: Clerk) -> str:
    """Return what is said of the ledger beside the open table; empty where nothing is."""
    ledger = page(clerk).ledger
    assert ledger
    return ledger.line.text() if ledger.line.isVisible() else ""


def add_without_kind(path: Path) -> None:
    """Register an application of whom nobody has said what he is."""
    with LedgerFile.open(path) as ledger:
        unit = ledger.ledger().cases[0].application.unit
        day = ledger.ledger().cases[-1].application.arrived_on.replace(year=2025)
        application = Application(0, unit, "2025-900", Channel.IN_PERSON, day)
        ledger.add([Newcomer(application, Person(name=NAME))], "测试")


def hints(clerk: Clerk) -> list[str]:
    """Return the keys that the open page hints at."""
    told: list[str] = clerk.page.keys()
    return told
