"""What both hands of a clerk do: they see the screen, type what is data, and are counted."""

import re
from abc import ABC, abstractmethod
from typing import ClassVar

from resources.folders import NAME

from .scene import Scene, Thing, plain
from .stage import Stage, Stuck
from .tally import Doubt, Tally

#: Keys as X calls them, where it calls them otherwise than the screen does.
_X_NAMES = {
    "PgDown": "Next", "PgDn": "Next", "PgUp": "Prior", "Ctrl": "ctrl", "Alt": "alt",
    "Shift": "shift", "Enter": "Return", "Esc": "Escape", "Space": "space",
}  # fmt: skip
_TYPED = re.compile(r"[ -~]*")  # what the X server's own keyboard has
#: A key and what it does, as hints on the screen tell it: F8 到下一处问题.
_HINT = re.compile(r"((?:(?:Ctrl|Alt|Shift)\+)+\w+|F\d{1,2})\s*([\w ]+)")


class Hand(ABC):
    """A clerk at the window, working by keys or with the mouse."""

    #: Whether what stands in a field is chosen as it is gone into, so that typing replaces it.
    chooses_all: ClassVar[bool]

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.tally = Tally()
        self.scene = stage.settled()
        self._inputs = 0
        self._expected = ""
        #: What has been told on the screen so far: what is done, by which key.
        self.known: dict[str, str] = {}

    @abstractmethod
    def act(self, *names: str) -> None:
        """Do what is called by one of ``names``, wherever the screen or the menus have it."""

    def go_into(self, name: str, *, first: bool = False) -> None:
        """Have the keyboard in the field ``name``; ``first``: where it ought to be by itself."""
        if self.scene.has_focus(name):
            return
        if first:
            self.hesitate(Doubt.ASTRAY, name)
        self.reach(name)

    @abstractmethod
    def reach(self, name: str) -> None:
        """Bring the keyboard into the field ``name``, where it is not yet."""

    @abstractmethod
    def go_to_step(self, name: str) -> None:
        """Open the step called ``name``."""

    @abstractmethod
    def go_to_finding(self, finding: Thing) -> None:
        """Go to the next ``finding``, where it stands."""

    @abstractmethod
    def adopt(self, proposal: str, *, is_first: bool) -> None:
        """Have a ``proposal`` carried out, which may be the ``first`` of the finding gone to."""

    def turn(self) -> None:
        """Go on to the next step."""
        self.act("下一步")

    def fill(self, name: str, words: str, *, first: bool = False) -> None:
        """Put ``words`` into the field ``name``, in the place of what is there."""
        self.go_into(name, first=first)
        field = self.scene.field(name)
        if field and field.value and not self.chooses_all:
            self.press("Ctrl+A")
        self.type(words)

    def type(self, words: str) -> None:
        """Type data; what has no key of its own comes as from an input method. Not counted."""
        if _TYPED.fullmatch(words):
            self.stage.run("xdotool", "type", "--delay", "15", words)
            shifted = sum(each.isupper() or each in '~!@#$%^&*()_+{}|:"<>?' for each in words)
            self._inputs += len(words) + shifted
        else:
            self._copy(words)
            self.stage.run("xdotool", "key", "ctrl+v")
            self._inputs += 2
        self.see()

    def paste(self, words: str) -> None:
        """Paste what was copied in another program."""
        self._copy(words)
        self.press("Ctrl+V")

    def press(self, keys: str, times: int = 1) -> None:
        """Press a key or a chord, as the screen names it."""
        pressed = [_x_name(key) for key in keys.split("+")]
        for _ in range(times):
            self.stage.run("xdotool", "key", "+".join(pressed))
            self._inputs += len(pressed)
            self.tally.keys.append(keys)
            self.see()

    def click(self, thing: Thing) -> None:
        """Click a thing."""
        left, top = thing.place.centre
        self.stage.run("xdotool", "mousemove", str(left), str(top), "click", "1")
        self._inputs += 1
        self.tally.clicks.append(thing.name)
        self.see()

    def see(self) -> Scene:
        """Look at the screen once it is at rest, and learn the keys that it tells."""
        self.scene = self.stage.settled(self._inputs)
        self._inputs = self.scene.inputs
        self._note_unasked()
        for thing in self.scene.front.things:
            if thing.role == "MenuItem" and thing.keys not in {"", f"Alt+{thing.letter}"}:
                self.known.setdefault(plain(thing.name), thing.keys)
            for keys, words in _HINT.findall(thing.name):
                self.known.setdefault(plain(words), keys)
        return self.scene

    def await_words(self, words: str) -> None:
        """Wait until the screen says something."""
        self.stage.until(lambda scene: scene.says(words), f"“{words}”")
        self.see()

    def open(self, title: str, *names: str, keys: str = "") -> None:
        """Do what is called so, or by ``keys``, and wait for the dialog that it asks for."""
        self._expected = title
        if keys and keys not in self.known.values():
            self.hesitate(Doubt.UNKNOWN_KEY, title)
        if keys:
            self.press(keys)
        else:
            self.act(*names)
        self.stage.until(lambda scene: title in scene.front.title, f"对话框“{title}”")
        self.see()
        self.stage.picture(title)

    def _note_unasked(self) -> None:
        """Count a dialog that stands in front and was not asked for."""
        front = self.scene.front
        is_dialog = bool(front.title) and not front.is_popup and NAME not in front.title
        if is_dialog and self._expected not in front.title:
            self.hesitate(Doubt.UNASKED, front.title)

    def hesitate(self, doubt: Doubt, thing: str) -> None:
        """Count a hesitation on the screen as it is."""
        self.tally.hesitate(doubt, self.scene.title, thing)

    def key_of(self, *names: str) -> str:
        """Return the key that was told for one of ``names``; empty where none was."""
        for name in map(plain, names):
            for told, keys in self.known.items():
                if name and (told.endswith(name) or name.startswith(told)):
                    return keys
        return ""

    def menu_of(self, *names: str) -> tuple[str, str]:
        """Return the menu that has an entry so called, and the entry's label."""
        for name in map(plain, names):
            for title, entries in self.scene.menus.items():
                for label, _keys in entries:
                    if plain(label).startswith(name):
                        return title.replace("&", ""), label
        self.stage.picture("没有找到")
        raise Stuck(f"屏幕上和菜单里都没有：{names}。屏幕上是：{list(self.scene.texts())}")

    def is_told(self, *names: str) -> bool:
        """Whether the screen says one of ``names``."""
        return any(self.scene.says(name) for name in names)

    def _copy(self, words: str) -> None:
        self.stage.run("xclip", "-selection", "clipboard", "-in", "-silent", given=words)


def _x_name(key: str) -> str:
    """Return what the X server calls a key; a letter in lower case, or Shift would be held too."""
    return key.lower() if len(key) == 1 else _X_NAMES.get(key, key)
