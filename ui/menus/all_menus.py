"""The menus of the window, in the order of their titles."""

from collections.abc import Sequence

from ui.menus.edit_menu import EditMenu
from ui.menus.file_menu import FileMenu
from ui.menus.help_menu import HelpMenu
from ui.menus.host import MenuHost
from ui.menus.menu import Menu
from ui.menus.sign_off_menu import SignOffMenu
from ui.menus.view_menu import ViewMenu


def all_menus(host: MenuHost) -> Sequence[Menu]:
    """Return each menu of ``host``."""
    return (FileMenu(host), EditMenu(host), ViewMenu(host), SignOffMenu(host), HelpMenu(host))
