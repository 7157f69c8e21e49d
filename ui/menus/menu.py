"""A menu of the window: a class whose entries are declared on the methods that carry them out."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple, TypeVar

from ui.menus.situation import Situation

if TYPE_CHECKING:
    from ui.menus.host import Front, MenuHost, View

Method = TypeVar("Method", bound=Callable[..., None])
_DECLARATION = "menu_entry"
_DECLARATIONS = "menu_entries"


class Entry(NamedTuple):
    """How an entry stands in its menu, and what must be so for it to be enabled."""

    label: str
    keys: str
    needs: Situation
    after_line: bool


def entry(
    label: str,
    keys: str = "",
    *,
    needs: Situation = Situation.START,
    after_line: bool = False,
) -> Callable[[Method], Method]:
    """Declare a method to be an entry of its menu; a line stands before the first of a group."""
    declared = Entry(label, keys, needs, after_line)

    def declare(method: Method) -> Method:
        setattr(method, _DECLARATION, declared)
        return method

    return declare


def entry_for_each(
    labels: Mapping[str, str],
    *,
    needs: Situation = Situation.START,
    after_line: bool = False,
) -> Callable[[Method], Method]:
    """Declare a method to be an entry for each of ``labels``, which stand by what it is given."""
    declared: dict[str, Entry] = {}
    for given, label in labels.items():
        is_first = not declared
        declared[given] = Entry(label, "", needs, after_line=after_line and is_first)

    def declare(method: Method) -> Method:
        setattr(method, _DECLARATIONS, declared)
        return method

    return declare


class Menu:
    """What every menu has: a title, the window it belongs to, and the report that is open there."""

    title: ClassVar[str]

    def __init__(self, host: "MenuHost") -> None:
        self._host = host

    def entries(self) -> Iterator[tuple[Entry, Callable[[], None]]]:
        """Yield each entry with what it does, in the order in which the methods are written."""
        for name, member in vars(type(self)).items():
            declared = getattr(member, _DECLARATION, None)
            if declared:
                yield declared, getattr(self, name)
            for given, each in getattr(member, _DECLARATIONS, {}).items():
                yield each, partial(getattr(self, name), given)

    def label(self, entry: Entry) -> str:
        """Return what an entry is called as the menu opens, which may say how much there is."""
        return entry.label

    @property
    def _view(self) -> "View":
        """The open report; an entry that asks for it is enabled only while there is one."""
        if self._host.view is None:
            raise RuntimeError
        return self._host.view

    @property
    def _front(self) -> "Front":
        """What is open; an entry that asks for it is enabled only while something is."""
        if self._host.front is None:
            raise RuntimeError
        return self._host.front
