"""A clerk who works with the mouse; the keyboard is for data and Ctrl+V."""

from .hand import Hand
from .scene import Thing, plain
from .stage import Stuck
from .tally import Doubt


class Mouse(Hand):
    """Clicks what is in sight, and looks through the menus for what is not."""

    chooses_all = False

    def act(self, *names: str) -> None:
        """Click what is called so."""
        thing = self.scene.find(*names)
        if thing:
            self.click(thing)
            return
        title, label = self.menu_of(*names)
        if not (self.is_told(*names) or plain(title).startswith(names[0])):
            self.hesitate(Doubt.UNTOLD, names[0])
        self._click_on(plain(title))
        self._click_on(plain(label))

    def reach(self, name: str) -> None:
        """Click into the field."""
        field = self.scene.field(name)
        if field is None:
            raise Stuck(f"屏幕上没有这一栏：{name}")
        self.click(field)

    def go_to_step(self, name: str) -> None:
        """Click the step."""
        self.act(name)

    def go_to_finding(self, finding: Thing) -> None:
        """Click the finding."""
        self.click(finding)

    def adopt(self, proposal: str, *, is_first: bool) -> None:
        """Click it."""
        del is_first
        self.act(proposal)

    def _click_on(self, name: str) -> None:
        thing = self.scene.find(name)
        if thing is None:
            raise Stuck(f"菜单里没有：{name}")
        self.click(thing)
