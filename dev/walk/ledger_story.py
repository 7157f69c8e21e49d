"""The story of a ledger's year: begun, kept, and taken into tables three and four by keys alone."""

from .hand import Hand
from .year import (
    ACTS,
    ARRIVALS,
    DISPUTED,
    OVERTYPED,
    REASON,
    REVIEW,
    SUIT,
    UNIT,
    YEAR,
    Act,
    Arrival,
)

_LEDGER = "依申请公开台账"
_TAKE, _COMPARE = "取台账数", "与台账核对"
_MOST_ROWS = 40


def tell_year(hand: Hand) -> None:
    """Begin a report and a ledger, keep it for the year, and fill the report from it."""
    _begin(hand)
    for arrival in ARRIVALS:
        _register(hand, arrival)
    hand.stage.picture("都已登记")
    for act in ACTS:
        _record(hand, act)
    for dispute in (REVIEW, SUIT):
        _dispute(hand, dispute)
    hand.stage.picture("年末的台账")
    hand.act("首页")
    hand.act("继续填写")
    hand.stage.until(lambda scene: UNIT in scene.front.title, "年报")
    hand.see()
    _take(hand, "三 申请办理")
    _overtype(hand)
    _take(hand, "四 复议诉讼")
    hand.act("首页")


def _begin(hand: Hand) -> None:
    hand.open("新建年报", "新建年报")
    hand.fill("单位全称", UNIT, first=True)
    hand.fill("报告年度", str(YEAR))
    hand.act("新建")
    hand.stage.until(lambda scene: UNIT in scene.front.title, "新建的年报")
    hand.see()
    hand.act("首页")
    hand.open("建立", _LEDGER)
    hand.act("建立台账")
    _await_ledger(hand)


def _register(hand: Hand, arrival: Arrival) -> None:
    """Register an application; its number is proposed, and Enter goes on."""
    hand.open("登记申请", "登记申请")
    for words in ("", *arrival):
        if words:
            hand.type(words)
        hand.press("Enter")
    _await_ledger(hand)


def _record(hand: Hand, act: Act) -> None:
    _go_to(hand, act.number)
    hand.press("Enter")
    hand.open(act.name, f"{act.name}…")
    _fill_in(hand, act.filled_in)


def _dispute(hand: Hand, filled_in: dict[str, str]) -> None:
    _go_to(hand, DISPUTED)
    hand.press("Enter")
    hand.open("登记复议诉讼", "登记复议诉讼")
    _fill_in(hand, filled_in)


def _fill_in(hand: Hand, filled_in: dict[str, str]) -> None:
    for name, words in filled_in.items():
        hand.fill(name, words)
    hand.stage.picture(f"{hand.scene.front.title}填好")
    hand.act("登记")
    _await_ledger(hand)


def _go_to(hand: Hand, number: str) -> None:
    """Go to the row of a case, from the top of the list."""
    hand.press("Home")
    for _ in range(_MOST_ROWS):
        if hand.scene.focus[0] == number:
            break
        hand.press("Down")
    hand.stage.until(lambda scene: scene.says(f"{number}　"), number)
    hand.see()


def _take(hand: Hand, step: str) -> None:
    """Have a table filled from the ledger."""
    while hand.scene.title != step.replace(" ", ""):
        hand.turn()
    hand.await_words("台账 ")
    hand.open(_TAKE, _TAKE)
    hand.press("Enter")
    hand.await_words("已取台账数")
    hand.stage.picture(step)


def _overtype(hand: Hand) -> None:
    """Put other numbers into some cells than the ledger's, and say why."""
    for words, number in OVERTYPED.items():
        hand.press("Ctrl+Home")
        for _ in range(_MOST_ROWS):
            if words in hand.scene.focus[0]:
                break
            hand.press("Down")
        hand.type(number)
        hand.press("Enter")
    hand.open(_COMPARE, keys="Ctrl+Shift+T")
    for _ in OVERTYPED:
        hand.open("说明理由", keys="F2")
        hand.fill("理由", REASON, first=True)
        hand.press("Ctrl+Enter")
        hand.await_words("已说明")
        hand.press("Down")
    hand.stage.picture(_COMPARE)
    hand.press("Esc")


def _await_ledger(hand: Hand) -> None:
    hand.stage.until(lambda scene: scene.front.title.startswith(_LEDGER), _LEDGER)
    hand.see()
