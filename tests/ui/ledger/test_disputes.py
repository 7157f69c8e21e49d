"""复议诉讼: registered by the keyboard, gone on with until they are closed, counted."""

from PySide6.QtWidgets import QDialog

from forms.values import show
from ledger.counting import count_year
from ledger.disputes import Dispute, Instance, Level, Role
from tests.ledger.cases import day
from tests.ui.clerk import CTRL, PATIENCE, Key, answered, children
from tests.ui.ledger.keeper import Keeper, more, told
from tests.ui.ledger.test_registering import FIELDS
from ui.ledger.disputes_dialog import DisputesDialog
from ui.parts.button import Link

_ANSWERED = ("2025-001", "2025-03-03", *FIELDS[2:])


def fill(keeper: Keeper, *keys: str | Key) -> None:
    """Type into the form, from its first field on; Tab goes on."""
    for key in keys:
        if isinstance(key, str):
            keeper.clerk.type(key)
        else:
            keeper.clerk.press(key)


def counted(keeper: Keeper, year: int) -> dict[str, int]:
    """Return what table four has in a year."""
    cells = count_year(keeper.ledger.ledger, year, keeper.ledger.choices).cells
    figures = {id.removeprefix("disputes."): number for id, number in cells.items() if number}
    return {id: figures[id] for id in figures if id.startswith(("review", "direct", "post"))}


def of_card(keeper: Keeper, link: str, *keys: str | Key) -> None:
    """Press a link of the card, and fill in the form that comes."""
    found = [each for each in children(keeper.page.card, Link) if each.text() == link]
    found[0].setFocus()
    with keeper.clerk.dialog(lambda _: fill(keeper, *keys)):
        keeper.clerk.press(Key.Key_Return)


TAB, ENTER = Key.Key_Tab, Key.Key_Return
REVIEWED = ("1", TAB, "某复〔2025〕12号", TAB, TAB, TAB, "2025-04-02", ENTER)


def test_a_review_is_filed_goes_on_and_counts_when_it_is_upheld(keeper: Keeper) -> None:
    keeper.register(*_ANSWERED)
    of_card(keeper, "登记复议诉讼…", *REVIEWED)
    [filed] = keeper.ledger.ledger.disputes
    assert filed.instances == (Instance(Level.REVIEW, day("2025-04-02")),)
    assert (filed.group, filed.number) == ("review", "某复〔2025〕12号")
    assert filed.application == keeper.case.application.id
    assert keeper.listed()[0][-1] == "复议 审理中"
    assert counted(keeper, 2025) == {"review.pending": 1, "review.total": 1}
    of_card(keeper, "更正或续记…", *(TAB,) * 5, "2025-05-30", TAB, "2", ENTER)
    assert keeper.listed()[0][-1] == "复议 维持"
    assert counted(keeper, 2025) == {"review.upheld": 1, "review.total": 1}
    assert keeper.clerk.says("2025 年计入：行政复议·结果维持", keeper.page.card)
    assert keeper.ledger.file.ledger().disputes == keeper.ledger.ledger.disputes
    assert keeper.page.list.hasFocus()


def test_a_dispute_is_undone_and_done_again(keeper: Keeper) -> None:
    keeper.register(*_ANSWERED)
    of_card(keeper, "登记复议诉讼…", *REVIEWED)
    keeper.clerk.press(Key.Key_Z, CTRL)
    assert counted(keeper, 2025) == {}
    assert keeper.listed()[0][-1] == ""
    keeper.clerk.press(Key.Key_Y, CTRL)
    assert counted(keeper, 2025) == {"review.pending": 1, "review.total": 1}
    assert keeper.listed()[0][-1] == "复议 审理中"


def test_a_suit_has_its_appeal_and_the_card_tells_what_is_wrong(keeper: Keeper) -> None:
    keeper.register(*_ANSWERED)
    judged = ("3", TAB, TAB, TAB, TAB, "2025-06-02", TAB, "2025-09-01", TAB, "2", TAB)
    of_card(keeper, "登记复议诉讼…", *judged, Key.Key_Space, "2025-09-10", ENTER)
    [suit] = keeper.ledger.ledger.disputes
    assert [held.level for held in suit.instances] == [Level.FIRST, Level.APPEAL]
    assert suit.instances[1].closed_on is None
    assert keeper.listed()[0][-1] == "诉讼 二审审理中"
    assert keeper.clerk.says("▲ 按复议后起诉登记，台账里没有这件申请的复议", keeper.page.card)


def test_what_cannot_be_is_told_and_nothing_is_kept(keeper: Keeper) -> None:
    keeper.register(*_ANSWERED)

    def look(dialog: QDialog) -> None:
        fill(keeper, "1", ENTER)
        assert "请填写立案日期" in told(dialog)
        fill(keeper, "2025-04-02", TAB, "2025-03-31", ENTER)
        assert "审结日期早于立案日期" in told(dialog)
        fill(keeper, TAB, "2025-05-31", ENTER)
        assert "填了审结日期，请选择结果" in told(dialog)
        dialog.reject()

    link = next(each for each in children(keeper.page.card, Link) if "复议" in each.text())
    with keeper.clerk.dialog(look):
        link.click()
    assert keeper.ledger.ledger.disputes == ()


def of(dialog: DisputesDialog) -> list[str]:
    """Return what the first row of the list says."""
    model = dialog.table.model()
    return [str(model.index(0, column).data()) for column in range(model.columnCount())]


def test_one_about_no_application_is_registered_from_the_menu(keeper: Keeper) -> None:
    def register(dialog: QDialog) -> None:
        assert isinstance(dialog, DisputesDialog)
        suit = ("2", TAB, TAB, TAB, "主动公开目录", TAB, TAB, "2025-06-02", ENTER)
        with answered(lambda _: fill(keeper, *suit)):
            keeper.clerk.press(Key.Key_Return)
        assert of(dialog)[3] == "主动公开目录"
        dialog.activateWindow()  # as a window manager does
        keeper.clerk.qtbot.waitUntil(dialog.isActiveWindow, timeout=PATIENCE)
        closed = (TAB,) * 6
        with answered(lambda _: fill(keeper, *closed, "2025-08-01", TAB, "3", ENTER)):
            keeper.clerk.press(Key.Key_Return)
        assert of(dialog)[4] == "诉讼 纠正"
        assert of(dialog)[0] == show(day("2025-06-02"))
        dialog.reject()

    with keeper.clerk.dialog(register):
        more(keeper, "复议诉讼…")
    assert counted(keeper, 2025) == {"direct_suit.corrected": 1, "direct_suit.total": 1}
    assert keeper.clerk.window.saved.text() == "已更正或续记复议诉讼。Ctrl+Z 撤销"


def test_one_that_was_registered_by_mistake_is_on_no_card(keeper: Keeper) -> None:
    keeper.register(*_ANSWERED)
    of_card(keeper, "登记复议诉讼…", *REVIEWED)
    of_card(keeper, "更正或续记…", TAB, TAB, "3", ENTER)
    [held] = keeper.ledger.ledger.disputes
    assert held.role is Role.MISTAKEN
    assert keeper.listed()[0][-1] == ""
    assert counted(keeper, 2025) == {}
    assert not [each for each in children(keeper.page.card, Link) if "更正或续记" in each.text()]


def test_the_form_of_a_dispute_keeps_what_it_does_not_ask(keeper: Keeper) -> None:
    keeper.register(*_ANSWERED)
    id = keeper.case.application.id
    held = Dispute(
        0, "", "review", (Instance(Level.REVIEW, keeper.today),), application=id, subject="甲"
    )
    keeper.ledger.register_dispute(held)
    keeper.page.refresh()
    of_card(keeper, "更正或续记…", TAB, "乙字1号", ENTER)
    assert keeper.ledger.ledger.disputes[0] == held._replace(id=1, number="乙字1号")
