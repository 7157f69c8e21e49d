"""The ledger's dialogs with long words in them, for tests that look at each of the window."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog

from intake.register.findings import Told
from intake.register.look import ColumnSeen, RegisterLook
from ledger.applications import Application, Channel, Person
from ledger.checks.years import changed
from ledger.counting import count_year
from ledger.disputes import Dispute, Instance, Level
from ledger.events import Extended
from tests.builders import complete
from tests.ledger.cases import case
from tests.ledger.cases import ledger as of_cases
from tests.ledger.test_notice import OF_2026
from tests.ui.clerk import Clerk
from ui.ledger.act_dialog import ActDialog
from ui.ledger.answer_dialog import AnswerDialog
from ui.ledger.choices_dialog import ChoicesDialog
from ui.ledger.closed_dialog import ClosedDialog
from ui.ledger.columns_dialog import ColumnsDialog
from ui.ledger.dispute_dialog import DisputeDialog
from ui.ledger.disputes_dialog import DisputesDialog
from ui.ledger.erasing import EraseDialog
from ui.ledger.exporting import ExportDialog
from ui.ledger.holidays_dialog import HolidaysDialog
from ui.ledger.import_dialog import ImportDialog
from ui.ledger.opinion_dialog import OpinionDialog
from ui.ledger.registering import RegisterDialog
from ui.ledger.year_field import Years
from usecases.closed_years import ClosedYear, MovedCell, MovedYear
from usecases.open_ledger import OpenLedger
from usecases.register_import import Imported

LONG = "青禾县农业农村局信息公开工作领导小组办公室" * 8
_TODAY = date(2026, 11, 26)
_APPLICATION = Application(0, "甲", "2026-001", Channel.POST, _TODAY, "natural", LONG)
Make = Callable[[Clerk], QDialog]


def ledger(clerk: Clerk) -> OpenLedger:
    """Return the ledger beside the library, one case in it."""
    opened = clerk.window.ledgers.opened()
    assert opened
    if not opened.ledger.cases:
        opened.register(_APPLICATION, Person())
    return opened


def extended(clerk: Clerk) -> ActDialog:
    case = ledger(clerk).ledger.cases[0]
    return ActDialog(ledger(clerk), case, Extended, _TODAY, clerk.window)


def answered(clerk: Clerk) -> AnswerDialog:
    case = ledger(clerk).ledger.cases[0]
    return AnswerDialog(ledger(clerk), case, _TODAY, clerk.window)


def opinion(clerk: Clerk) -> OpinionDialog:
    case = ledger(clerk).ledger.cases[0]
    return OpinionDialog(ledger(clerk), case, _TODAY, clerk.window)


def corrected(clerk: Clerk) -> RegisterDialog:
    """Return the form in which an application is put right, with who made it."""
    held = ledger(clerk).ledger.cases[0]
    dialog = RegisterDialog(ledger(clerk), ["甲"], _TODAY, clerk.window, held)
    dialog.person.click()
    return dialog


def suit() -> Dispute:
    """Return a suit about no application, of which an appeal is pending."""
    first = Instance(Level.FIRST, _TODAY, _TODAY, "upheld")
    levels = (first, Instance(Level.APPEAL, _TODAY))
    return Dispute(1, "甲", "direct_suit", levels, number=LONG[:40], subject=LONG[:100])


def disputed(clerk: Clerk) -> DisputeDialog:
    return DisputeDialog(ledger(clerk), suit(), ["甲", "乙"], _TODAY, clerk.window)


def disputes(clerk: Clerk) -> DisputesDialog:
    opened = ledger(clerk)
    if not opened.ledger.disputes:
        opened.register_dispute(suit())
    return DisputesDialog(opened, ["甲"], _TODAY, clerk.window)


def holidays(clerk: Clerk) -> HolidaysDialog:
    dialog = HolidaysDialog(ledger(clerk), _TODAY, clerk.window)
    dialog.text.setPlainText(OF_2026)
    return dialog


def closed(clerk: Clerk) -> ClosedDialog:
    """Return what of a final's year the ledger counts otherwise now."""
    year = ClosedYear(LONG, 2025, complete(unit=LONG), {})
    cells = (MovedCell("requests.received.natural", 0, 1),)
    findings = changed(count_year(of_cases(case("03-03", number=LONG)), 2025), {})
    moved = MovedYear(year, cells, tuple(findings))
    return ClosedDialog(ledger(clerk), [moved, moved], _TODAY, clerk.window)


def exported(clerk: Clerk) -> ExportDialog:
    return ExportDialog(ledger(clerk), Years([2026, 2025], 2025), _TODAY, clerk.window)


def imported(clerk: Clerk) -> ImportDialog:
    told = Told("2025年", 12, LONG)
    found = Imported(3, (told,), (told,), (LONG[:40],))
    return ImportDialog(f"{LONG}.xlsx", found, {}, lambda _: found, clerk.window)


def columns(clerk: Clerk) -> ColumnsDialog:
    seen = [ColumnSeen(f"{at}{LONG[:40]}", "", (LONG[:24], LONG[:24])) for at in range(12)]
    look = RegisterLook(tuple(seen), "", "甲")
    return ColumnsDialog(f"{LONG}.xlsx", look, {}, ["乙", "丙"], clerk.window)


LEDGER_MAKERS: dict[str, Make] = {
    "登记申请": lambda clerk: RegisterDialog(ledger(clerk), ["甲", "乙"], _TODAY, clerk.window),
    "登记答复": answered,
    "延期": extended,
    "登记意见": opinion,
    "更正登记": corrected,
    "登记复议诉讼": disputed,
    "复议诉讼": disputes,
    "清除申请人信息": lambda clerk: EraseDialog(ledger(clerk), _TODAY, clerk.window),
    "放假安排": holidays,
    "定稿后的变动": closed,
    "统计口径": lambda clerk: ChoicesDialog(ledger(clerk), Years([2026, 2025], 2026), clerk.window),
    "读入登记簿": imported,
    "登记簿各列": columns,
    "导出登记簿": exported,
}
