"""What is on the program's screen at a moment, and how to find a thing there by its name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

#: What can be pressed, clicked or gone into.
_ACTS = frozenset(
    {
        "Button", "PushButton", "CheckBox", "RadioButton", "Link", "ListItem", "MenuItem",
        "ButtonMenu", "ButtonDropDown", "EditableText", "ComboBox", "SpinBox", "Cell", "Table",
        "TreeItem", "PageTab",
    }
)  # fmt: skip
#: What takes input.
FIELDS = frozenset({"EditableText", "ComboBox", "SpinBox", "Table", "Cell"})
#: What the list of the steps is called.
STEPS = "步骤"
_MARKS = re.compile(r"\(&?\w\)|&|…|\s")


class Place(NamedTuple):
    """Where a thing is on the screen, in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def centre(self) -> tuple[int, int]:
        """Where one would click."""
        return self.left + self.width // 2, self.top + self.height // 2


@dataclass(frozen=True)
class Thing:
    """Something on the screen, as a screen reader tells it."""

    role: str
    name: str
    place: Place
    keys: str = ""
    value: str = ""
    of: str = ""  # the list or table that it is a row or a cell of
    is_focused: bool = False
    is_off: bool = False
    is_default: bool = False
    is_checked: bool = False
    is_long: bool = False

    @property
    def letter(self) -> str:
        """The letter that presses it together with Alt, if one is underlined."""
        found = re.search(r"\((\w)\)", self.name)
        if self.role == "MenuItem":
            return found[1] if found else ""
        return self.keys.removeprefix("Alt+") if self.keys.startswith("Alt+") else ""

    def is_called(self, name: str) -> bool:
        """Whether it is called so, whatever marks and letters to press stand in its name."""
        return plain(name) in plain(self.name)


@dataclass(frozen=True)
class Window:
    """A window, dialog or open menu with what is in it."""

    title: str
    is_front: bool
    is_popup: bool
    things: tuple[Thing, ...]


_NOWHERE = Window("", is_front=True, is_popup=False, things=())


@dataclass(frozen=True)
class Scene:
    """All windows, what has the keyboard (from the inside out), and the menus."""

    inputs: int
    windows: tuple[Window, ...]
    focus: tuple[str, ...]
    menus: Mapping[str, list[tuple[str, str]]] = field(default_factory=dict)

    @property
    def front(self) -> Window:
        """The window that takes what is typed; an empty one where none does."""
        fronts = [window for window in self.windows if window.is_front]
        return fronts[0] if fronts else _NOWHERE

    @property
    def title(self) -> str:
        """What is in front: a dialog's title, or the heading of the page that is open."""
        for thing in self.front.things:
            if thing.of == STEPS and thing.is_focused:
                return plain(thing.name.split("，")[0])
        return self.front.title

    def find(self, *names: str) -> Thing | None:
        """Return what can be used and is called by one of ``names``, exactly if possible."""
        for name in names:
            called = [each for each in self._usable() if each.is_called(name)]
            called.sort(key=lambda each: (plain(each.name) != plain(name), len(each.name)))
            if called:
                return called[0]
        return None

    def field(self, name: str) -> Thing | None:
        """Return what takes input under ``name``."""
        called = [each for each in self._usable() if each.role in FIELDS]
        return next((each for each in called if plain(each.name) == plain(name)), None)

    def says(self, words: str) -> bool:
        """Whether ``words`` can be read anywhere on the screen, menus that are closed apart."""
        return any(plain(words) in plain(text) for text in self.texts())

    def texts(self) -> Iterator[str]:
        """Yield all that can be read on the screen."""
        for window in self.windows:
            yield window.title
            for thing in window.things:
                yield thing.name
                if thing.value:
                    yield thing.value

    def has_focus(self, name: str) -> bool:
        """Whether the keyboard is in what is called ``name``, or on it."""
        return any(plain(name) == plain(each) for each in self.focus)

    def _usable(self) -> Iterator[Thing]:
        for thing in self.front.things:
            if thing.role in _ACTS and not thing.is_off:
                yield thing


def plain(name: str) -> str:
    """Return ``name`` without what is only there to press or to say that more comes."""
    return _MARKS.sub("", name)


def scene_of(told: Mapping[str, Any]) -> Scene:
    """Return the scene that the program told."""
    windows = []
    for window in told["windows"]:
        things = []
        for thing in window["things"]:
            things.append(Thing(**{**thing, "place": Place(*thing["place"])}))
        windows.append(Window(**{**window, "things": tuple(things)}))
    return Scene(told["inputs"], tuple(windows), tuple(told["focus"]), told["menus"])
