"""What is looked for in the open report: where it stands, which place is next, replacing it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from forms.parsing import Refused
from forms.texts.search import Search
from forms.texts.span import Span
from storage.history import How
from ui.report.page import Page
from ui.report.session import Session
from ui.report.steps import Step
from usecases.open_report import LOCKED
from usecases.searching import found_in_tables, found_in_texts, replacing, written

_ONLY_IN_TABLE = "这一处在表格里，只能查找；请在格子里改"


class Pages(Protocol):
    """The open report's pages, as far as finding leads through them."""

    session: Session
    steps: Sequence[Step]

    @property
    def step(self) -> int:
        """The index of the step that is open."""

    @property
    def page(self) -> Page:
        """The page that is open."""

    def go_to(self, id: str) -> None:
        """Open the step that holds the field ``id`` and put the keyboard on it."""


class Finder(QObject):
    """The places of the words in texts and lines, then in tables; ``refreshed`` as they change."""

    refreshed = Signal()

    def __init__(self, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._session = pages.session
        self._order = {id: at for at, id in enumerate(pages.session.report.form.fields)}
        self._search = Search("")
        self._is_on = False
        self._in_texts: list[Span] = []
        self._places: list[Span] = []
        self._keys: list[tuple[bool, int, int]] = []
        #: The place that was gone to last.
        self._at: Span | None = None
        self._session.changed.connect(self._find_anew)

    def begin(self, search: Search) -> None:
        """Look for ``search`` from now on, until :meth:`end`."""
        self._search = search
        self._is_on = True
        self._session.settle()
        self._session.look_for(search if search.words else None)
        self._at = None
        self._find_anew()

    def end(self) -> None:
        """Mark nothing any more; the words stay known."""
        self._is_on = False
        self._session.look_for(None)

    @property
    def has_words(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._search.words)

    @property
    def count(self) -> int:
        """How many places there are."""
        return len(self._places)

    @property
    def number(self) -> int:
        """Which place, counted from 1, was gone to last; 0 for none."""
        if self._at is None:
            return 0
        index = self._index(self._at)
        return index + 1 if self._is_at(index, self._at) else 0

    @property
    def replaceable(self) -> int:
        """How many of the places are in texts and lines."""
        return len(self._in_texts)

    def written(self, span: Span) -> str:
        """Return the words of a stretch of a text or line."""
        return written(self._session.report, span.id)[span.start : span.end]

    def elsewhere(self) -> list[tuple[str, int]]:
        """Return the steps besides the open one that have places, and how many."""
        in_field = Counter(span.id for span in self._places)
        found = []
        for index, step in enumerate(self._pages.steps):
            count = sum(in_field[id] for id in step.fields)
            if count and index != self._pages.step:
                found.append((step.name, count))
        return found

    def near(self) -> Span | None:
        """Return the first place of the open page from where the cursor is, to be chosen there."""
        here = self._pages.page.here()
        index = self._index(here) if here else 0
        fields = self._pages.steps[self._pages.step].fields
        around = [*self._in_texts[index:], *self._in_texts[:index]]
        self._at = next((span for span in around if span.id in fields), None)
        self.refreshed.emit()
        return self._at

    def step(self, by: int) -> Span | None:
        """Return the next place (1) or the one before (-1), round and round; None without any."""
        self._session.settle()
        if not self._places:
            return None
        here = self._pages.page.here() or self._at
        index = self._index(here) if here else 0
        if here and self._is_at(index, here):
            index += by
        elif by < 0:
            index -= 1
        self._at = self._places[index % len(self._places)]
        self.refreshed.emit()
        return self._at

    def replace(self, words: str) -> None:
        """Put ``words`` in the place that was gone to last; raises Refused."""
        self._session.settle()
        self._be_open()
        at = self._at
        if at is None or not self.number:
            return
        if at not in self._in_texts:
            raise Refused(_ONLY_IN_TABLE)
        edits = replacing(self._session.report, [at], words)
        behind = self._length(at.id) - at.end
        self._session.apply(edits, How.TYPED, "替换")
        # Counted from behind: what is put in may have been tidied.
        end = max(self._length(at.id) - behind, 0)
        self._at = Span(at.id, end, end)

    def replace_all(self, words: str) -> int:
        """Put ``words`` in all places but those in tables, and return how many; raises Refused."""
        self._session.settle()
        self._be_open()
        found = list(self._in_texts)
        edits = replacing(self._session.report, found, words)
        self._session.apply(edits, How.TYPED, "全部替换")
        return len(found) if edits else 0

    def _length(self, id: str) -> int:
        return len(written(self._session.report, id))

    def _be_open(self) -> None:
        if self._session.is_final:
            raise Refused(LOCKED)

    def go_on(self) -> Span | None:
        """Return the place after the one that was just replaced."""
        if self._at is None or not self._places:
            return None
        self._at = self._places[self._index(self._at) % len(self._places)]
        self.refreshed.emit()
        return self._at

    def _find_anew(self) -> None:
        if not self._is_on:
            return
        report = self._session.report
        self._in_texts = found_in_texts(report, self._search)
        self._places = [*self._in_texts, *found_in_tables(report, self._search)]
        self._keys = [self._key(span) for span in self._places]
        self.refreshed.emit()

    def _key(self, span: Span) -> tuple[bool, int, int]:
        """Return what places are ordered by: all texts come before all tables."""
        is_number = self._session.report.form.fields[span.id].kind.is_number
        return is_number, self._order[span.id], span.start

    def _index(self, here: Span) -> int:
        """Return how many places are before ``here``."""
        return bisect_left(self._keys, self._key(here))

    def _is_at(self, index: int, here: Span) -> bool:
        return index < len(self._places) and self._places[index] == here
