"""Which report and version an exported file is, from what it says: its code is only a hint."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from export.compose import compose
from export.contrast import compared, text_differences
from forms.report import Report
from forms.sign_off.comparison import printed
from forms.sign_off.content_code import bears, content_code
from forms.texts.preamble import PREAMBLE
from forms.values import show
from storage.exports import Export
from storage.library import Library
from storage.sign_off import Version
from storage.snapshot import snapshot
from usecases.exported import ExportedFile

#: What of the identity every format prints; the year stands in the title.
SAID_BY_ALL: Final = ("unit", "date", PREAMBLE)


class State(NamedTuple):
    """A state of a report in the library: one of its versions, or None for the report as it is."""

    version: Version | None
    report: Report
    code: str
    is_removed: bool = False


class Comparison(NamedTuple):
    """What the file says otherwise than a state of a report, in words for the clerk."""

    state: State
    differences: list[str]


@dataclass(frozen=True, slots=True)
class Identified:
    """A file beside every state that it may be: those whose code it bears, and those of its title.

    ``exports`` are the files of the same format that were exported of them, ``exported`` those
    among all that ever were which are this file byte for byte.
    """

    file: ExportedFile
    comparisons: tuple[Comparison, ...]
    exports: tuple[Export, ...]
    exported: tuple[Export, ...]

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
        return comparison.state.code != self.file.stamped, len(comparison.differences)


def identify(file: ExportedFile, library: Path, code: str = "") -> Identified:
    """Return what ``file`` is among the reports in ``library``, which is not changed by a byte.

    It is also compared with the versions that bear ``code``.

    Raises:
        LibraryError: where the library cannot be read.
    """
    with snapshot(library) as opened:
        states = list(_states(opened))
        exports = opened.exports.all()
    comparisons: list[Comparison] = []
    for state in _candidates(states, file, code):
        comparisons.append(Comparison(state, _differences(file, state.report)))
    kin = {each.state.version.id for each in comparisons if each.state.version}
    return Identified(
        file,
        tuple(comparisons),
        tuple(each for each in exports if each.version in kin and each.format == file.format),
        tuple(each for each in exports if each.sha256 == file.sha256),
    )


def said_otherwise(file: ExportedFile, other: ExportedFile) -> list[str]:
    """Return what ``file`` says otherwise than the ``other`` file, and by what either may mislead.

    Only an exchange file says of each space where it stands: against it, all that the format of
    ``file`` can tell is compared; against others, what every format prints.
    """
    reading, wanted = file.reading, other.reading
    if reading is None or wanted is None:
        return ["里面没有可以比较的内容"]
    found = [f"{other.path.name}：{doubt}" for doubt in (*other.content.doubts, *wanted.leftover)]
    if other.format == "json":
        return [*found, *_differences(file, wanted.report)]
    found += [*file.content.doubts, *reading.leftover]
    if reading.code != wanted.code:
        unread = file.unread | other.unread
        found += _printed_otherwise(wanted.report, reading.report, unread)
    return found


def _differences(file: ExportedFile, report: Report) -> list[str]:
    return [*file.content.doubts, *file.content.differences(compose(report))]


def _printed_otherwise(wanted: Report, read: Report, unread: Container[str] = ()) -> Iterator[str]:
    """Yield what ``read`` prints otherwise, but for white space, field by field.

    Of fields that are ``unread`` in one of the two nothing is known.
    """
    if wanted.form != read.form:
        yield "两个文件的格式版本不同"
        return
    yield from text_differences([("标题", wanted.title)], read.title)
    for field in wanted.form.fields.values():
        section = wanted.form.section_of(field.id)
        place = field.label
        if section and section.grid:
            place = f"{section.heading}，{field.label}"
        if field.id in unread:
            continue
        if section or field.id in SAID_BY_ALL:
            texts = [show(printed(report, field.id)) for report in (wanted, read)]
            yield from text_differences([(place, texts[0])], texts[1])


def _states(library: Library) -> Iterator[State]:
    """Yield every version of each report made here, newest first, and the report as it is now.

    What was read from a file proves nothing of another: nobody here has signed it.
    """
    for entries, is_removed in ((library.reports(), False), (library.removed(), True)):
        for entry in entries:
            if entry.is_read:
                continue
            for version in reversed(library.sign_off.versions(entry.id)):
                content = library.sign_off.content(version.id)
                yield State(version, content, version.code, is_removed)
            report = library.load(entry.id)
            yield State(None, report, content_code(report), is_removed)


def _candidates(states: list[State], file: ExportedFile, code: str) -> list[State]:
    by_code = []
    by_title = []
    codes = {file.stamped, code} - {""}
    for state in states:
        if any(state.code == each or bears(state.report, each) for each in codes):
            by_code.append(state)
        elif compared(state.report.title) == file.title:
            by_title.append(state)
    return by_code + by_title
