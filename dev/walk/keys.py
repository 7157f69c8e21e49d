"""A clerk who works by keys alone."""

from .hand import Hand
from .scene import FIELDS, Scene, Thing, plain
from .stage import Stuck
from .tally import Doubt

#: So far one goes on with Tab to what is in sight before looking for another way.
_TABS = 6
_MEND_FIRST = "按建议改正这一处"
_MOST_TABS = 25
_MOST_ROWS = 60


class Keys(Hand):
    """Tab, Enter, Space, underlined letters, and the keys that the screen has told."""

    chooses_all = True  # as Tab does

    def act(self, *names: str) -> None:
        """Do what is called so by the shortest way that is known."""
        thing = self.scene.find(*names)
        if thing is None or thing.role == "MenuItem":
            self._by_menu(*names)
        elif thing.role == "ListItem":
            self._choose_row(thing)
        elif thing.is_default and not _types_returns(self.scene):
            self.press("Return")
        elif thing.letter:
            self.press(f"Alt+{thing.letter}")
        elif self.key_of(*names):
            self.press(self.key_of(*names))
        elif self._tab_to(thing, _TABS):
            self.press("Space")
        else:
            self._by_another_way(thing, *names)

    def reach(self, name: str) -> None:
        """Go on with Tab until the keyboard is in the field."""
        field = self.scene.field(name)
        if field is None or not self._tab_to(field, _MOST_TABS):
            raise Stuck(f"用键盘到不了：{name}；焦点在 {self.scene.focus}")

    def go_to_step(self, name: str) -> None:
        """Go on until the step is there."""
        for _ in range(_MOST_TABS):
            if self.scene.title == name:
                return
            self.turn()
        raise Stuck(f"没有这一步：{name}")

    def go_to_finding(self, finding: Thing) -> None:
        """Press the key, which chooses which is the next."""
        del finding
        self.act("下一处问题")

    def adopt(self, proposal: str, *, is_first: bool) -> None:
        """Press the key for the first, if it was told; else go to the row."""
        if is_first and self.key_of(_MEND_FIRST):
            self.act(_MEND_FIRST)
        else:
            self.act(proposal)

    def _tab_to(self, thing: Thing, most: int) -> bool:
        """Press Tab until the keyboard is on ``thing``; return whether it came there.

        To an act above one goes back.
        """
        is_back = thing.role not in FIELDS and self._is_behind(thing)
        for _ in range(most):
            if self.scene.has_focus(thing.name):
                return True
            if plain(self.scene.focus[0] if self.scene.focus else "") and self._is_in_table():
                return False  # Tab goes from cell to cell there
            self.press("Shift+Tab" if is_back else "Tab")
        return self.scene.has_focus(thing.name)

    def _is_behind(self, thing: Thing) -> bool:
        """Whether ``thing`` stands above where the keyboard is, so that one goes back to it."""
        for each in self.scene.front.things:
            if self.scene.focus and each.name == self.scene.focus[0] and each.is_focused:
                return thing.place.top + thing.place.height <= each.place.top
        return False

    def _is_in_table(self) -> bool:
        cells = [each for each in self.scene.front.things if each.role == "Cell"]
        return any(each.name in self.scene.focus for each in cells if each.is_focused)

    def _by_another_way(self, thing: Thing, *names: str) -> None:
        """Use the menu, where it has such an entry; else go on with Tab for as long as it takes."""
        self.hesitate(Doubt.UNKNOWN_KEY, names[0])
        try:
            self.menu_of(*names)
        except Stuck:
            if not self._tab_to(thing, _MOST_TABS):
                self._change_pane_to(thing)
            self.press("Space")
        else:
            self._by_menu(*names)

    def _change_pane_to(self, thing: Thing) -> None:
        for _ in range(3):
            self._pane()
            if self._tab_to(thing, _TABS):
                return
        raise Stuck(f"用键盘到不了：{thing.name}；焦点在 {self.scene.focus}")

    def _pane(self) -> None:
        if not (self.key_of("之间切换") or self.key_of("到校核栏")):
            self.hesitate(Doubt.UNKNOWN_KEY, "在步骤、页面、校核之间切换")
        self.press("F6")

    def _by_menu(self, *names: str) -> None:
        """Open the menu that has it and press the letter of the entry, or go down to it."""
        title, label = self.menu_of(*names)
        key = self.key_of(*names)
        if key:
            self.press(key)
            return
        if not (self.is_told(*names) or plain(title).startswith(names[0])):
            self.hesitate(Doubt.UNTOLD, names[0])
        self.press(f"Alt+{title[title.index('(') + 1]}")
        letter = label.partition("(&")[2][:1]
        if letter:
            self.press(letter.lower())
            return
        for _ in range(_MOST_ROWS):
            if self._is_at_entry(label):
                self.press("Return")
                return
            self.press("Down")
        raise Stuck(f"菜单里到不了：{label}")

    def _is_at_entry(self, label: str) -> bool:
        entries = [each for each in self.scene.front.things if each.role == "MenuItem"]
        return any(each.is_focused and plain(each.name) == plain(label) for each in entries)

    def _choose_row(self, thing: Thing) -> None:
        """Go to the row of a list, as of the findings, and use it."""
        for _ in range(4):
            if self._is_on_row_of(thing):
                break
            self._pane()
        for _ in range(_MOST_ROWS):
            if self.scene.has_focus(thing.name):
                self.press("Return")
                return
            self.press("Down" if self._is_above(thing) else "Up")
        raise Stuck(f"列表里到不了：{thing.name}")

    def _is_on_row_of(self, thing: Thing) -> bool:
        rows = [each for each in self.scene.front.things if each.role == "ListItem"]
        here = [each for each in rows if each.name in self.scene.focus]
        return any(each.place.left == thing.place.left for each in here)

    def _is_above(self, thing: Thing) -> bool:
        """Whether the keyboard is on a row above that of ``thing``."""
        for each in self.scene.front.things:
            if each.role == "ListItem" and self.scene.focus and each.name == self.scene.focus[0]:
                return each.place.top < thing.place.top
        return True


def _types_returns(scene: Scene) -> bool:
    """Whether Enter begins a line where the keyboard is."""
    return any(each.is_focused and each.is_long for each in scene.front.things)
