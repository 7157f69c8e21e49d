"""What a walk costs: keys, clicks, and the hesitations, each with its screen."""

from enum import Enum
from typing import NamedTuple


class Doubt(Enum):
    """Why a clerk hesitates; what each means stands in the package's docstring."""

    UNTOLD = "下一步做什么，屏幕上没有说"
    UNKNOWN_KEY = "用哪个键，屏幕上没有说"
    ASTRAY = "光标不在要填的地方"
    UNASKED = "出来了没有要的对话框"


class Hesitation(NamedTuple):
    """One moment of hesitating: why, on which screen, before what."""

    doubt: Doubt
    screen: str
    thing: str


class Tally:
    """Counts what a hand does; a hesitation counts once for its screen and its thing."""

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.clicks: list[str] = []
        self.hesitations: list[Hesitation] = []

    def hesitate(self, doubt: Doubt, screen: str, thing: str) -> None:
        """Count a hesitation that was not there yet."""
        found = Hesitation(doubt, screen, thing)
        if found not in self.hesitations:
            self.hesitations.append(found)

    def lines(self) -> list[str]:
        """Return what is printed of the count."""
        counted = f"{len(self.keys)} 键，{len(self.clicks)} 次点击，{len(self.hesitations)} 处犹豫"
        told = [
            f"  犹豫 {each.doubt.value}：{each.screen}，{each.thing}" for each in self.hesitations
        ]
        return [counted, *told]
