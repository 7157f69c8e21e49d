"""The typefaces of a document: the roles of GB/T 9704—2012 and the files that can play them."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from resources import RESOURCES
from resources.font_settings import read_font_settings


class Role(Enum):
    """What a typeface is for: body text is 仿宋, headings of level one and two 黑体 and 楷体."""

    TITLE = "小标宋"
    HEI = "黑体"
    KAI = "楷体"
    FANG = "仿宋"
    SONG = "宋体"


#: Windows' own fonts for the rare ideographs of a plane of Unicode, as documents name them.
RARE_FAMILIES: Final = {2: "SimSun-ExtB", 3: "SimSun-ExtG"}

#: Of headings that are run into their paragraph, by level; deeper ones are set as the text around.
LEAD_ROLES = {1: Role.HEI, 2: Role.KAI}


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font file; ``index`` tells the faces of a .ttc collection apart.

    By its ``stamp``, when it was written and how long it is, another file under the same name is
    told from it.
    """

    path: Path
    index: int = 0
    stamp: tuple[int, int] = (0, 0)


def font_file(path: Path) -> FontFile | None:
    """Return the file at ``path`` as it is now; None where there is none."""
    try:
        status = path.stat()
    except (OSError, ValueError):  # a path that the system has no bytes for
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return FontFile(path, stamp=(status.st_mtime_ns, status.st_size))


@dataclass(frozen=True, slots=True)
class Choice:
    """Which fonts the clerk wants: files for some roles, and else the system's or the bundled."""

    own: tuple[tuple[Role, Path], ...] = ()
    only_bundled: bool = False

    def file(self, role: Role) -> Path | None:
        """Return the file that was chosen for ``role``, be it there or not."""
        return dict(self.own).get(role)


_choice: Choice | None = None


def chosen() -> Choice:
    """Return what the clerk has chosen; the settings are read when it is first asked for."""
    global _choice  # noqa: PLW0603 # there is one computer, whose fonts these are
    if _choice is None:
        _choice = _from_settings()
    return _choice


def choose(choice: Choice) -> None:
    """Set documents in the fonts of ``choice`` from now on."""
    global _choice  # noqa: PLW0603 # see above
    _choice = choice


def _from_settings() -> Choice:
    kept = read_font_settings()
    own = [(role, kept.files[role.name]) for role in Role if role.name in kept.files]
    return Choice(tuple(own), kept.only_bundled)


# Names as Windows and the usual installers of 方正小标宋 give them.
_WINDOWS = {
    Role.TITLE: (
        "FZXBSJW.TTF",
        "FZXBSK.TTF",
        "方正小标宋简体.ttf",
        "方正小标宋_GBK.ttf",
        "FZXBSJW--GB1-0.ttf",
    ),
    Role.HEI: ("simhei.ttf",),
    Role.KAI: ("simkai.ttf",),
    Role.FANG: ("simfang.ttf",),
    Role.SONG: ("simsun.ttc",),
}
# There is no free 仿宋 that may be relied on: 宋体 is the nearest.
_BUNDLED = {
    Role.TITLE: ("title.ttf",),
    Role.HEI: ("hei.ttf",),
    Role.KAI: ("kai.ttf",),
    Role.FANG: ("fang.ttf", "song.ttf"),
    Role.SONG: ("song.ttf",),
}


def files(role: Role) -> Iterator[FontFile]:
    """Yield the files for ``role``, the best first: the clerk's, Windows' own, then the bundled.

    Those of 宋体 and of the other roles follow, for the characters that the role's own faces lack.
    """
    return _files(role, chosen())


def every_file() -> Iterator[FontFile]:
    """Yield all that a document may have been set in, whatever is chosen now."""
    anything = Choice(chosen().own)
    for role in Role:
        yield from _files(role, anything)


def _files(role: Role, choice: Choice) -> Iterator[FontFile]:
    for each in dict.fromkeys((role, Role.SONG, *Role)):
        yield from filter(None, map(font_file, _candidates(each, choice)))


def _candidates(role: Role, choice: Choice) -> Iterator[Path]:
    """Yield where the files for ``role`` may be, the best first."""
    own = choice.file(role)
    if own:
        yield own
    if not choice.only_bundled:
        for folder in windows_folders():
            yield from (folder / name for name in _WINDOWS[role])
    yield from (RESOURCES / "fonts" / name for name in _BUNDLED[role])


def windows_folders() -> Iterator[Path]:
    """Yield the folders in which Windows keeps fonts, if it is Windows: everybody's, the user's."""
    if os.name != "nt":
        return
    yield Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts")
    local = os.environ.get("LOCALAPPDATA")
    if local:
        yield Path(local, "Microsoft", "Windows", "Fonts")
