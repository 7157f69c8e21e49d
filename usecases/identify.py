"""Which report and version an exported file is, from what it says: its code is only a hint."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from export.compose import compose
from export.contrast import without_space
from forms.report import Report
from forms.sign_off.content_code import content_code, stamped_code
from storage.library import Library
from storage.sign_off import Version
from storage.snapshot import snapshot
from usecases.exported import read


class State(NamedTuple):
    """A state of a report in the library: one of its versions, or None for the report as it is."""

    version: Version | None
    report: Report
    code: str


class Comparison(NamedTuple):
    """What the file says otherwise than a state of a report, in words for the clerk."""

    state: State
    differences: list[str]


@dataclass(frozen=True, slots=True)
class Identified:
    """A file beside every state that it may be: those whose code it bears, and those of its title.

    ``title`` is its own, without spaces; ``code`` the content code that it bears, empty for none.
    """

    title: str
    code: str
    comparisons: tuple[Comparison, ...]

    @property
    def same(self) -> list[State]:
        """The states that say exactly what the file says."""
        return [each.state for each in self.comparisons if not each.differences]

    @property
    def nearest(self) -> Comparison:
        """The state whose code the file bears, else the one with the fewest differences."""
        return min(self.comparisons, key=self._distance)

    def states_with(self, code: str) -> list[State]:
        """Return the states that bear ``code``."""
        return [each.state for each in self.comparisons if each.state.code == code]

    def _distance(self, comparison: Comparison) -> tuple[bool, int]:
        return comparison.state.code != self.code, len(comparison.differences)


def identify(file: Path, library: Path) -> Identified:
    """Return what ``file`` is among the reports in ``library``, which is not changed by a byte.

    Raises:
        IntakeError, Unreadable: where the file cannot be read; they name it.
        LibraryError: where the library cannot be read.
    """
    content = read(file)
    with snapshot(library) as opened:
        states = list(_states(opened))
    title = without_space(content.title)
    code = stamped_code(content.keywords)
    comparisons = []
    for state in _candidates(states, title, code):
        differences = content.differences(compose(state.report))
        comparisons.append(Comparison(state, [*content.doubts, *differences]))
    return Identified(title, code, tuple(comparisons))


def _states(library: Library) -> Iterator[State]:
    """Yield every version of each report, newest first, and the report as it is now."""
    for entry in library.reports():
        for version in reversed(library.sign_off.versions(entry.id)):
            yield State(version, library.sign_off.content(version.id), version.code)
        report = library.load(entry.id)
        yield State(None, report, content_code(report))


def _candidates(states: list[State], title: str, code: str) -> list[State]:
    by_code = []
    by_title = []
    for state in states:
        if code and state.code == code:
            by_code.append(state)
        elif without_space(state.report.title) == title:
            by_title.append(state)
    return by_code + by_title
