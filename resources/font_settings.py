"""The fonts that the clerk has set in the window, as the settings file keeps them.

The window writes them with Qt; a command that runs without it reads the same file.
"""

from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import quote, unquote

from resources import folders

SECTION: Final = "fonts"
ONLY_BUNDLED: Final = "only_bundled"


class FontSettings(NamedTuple):
    """Files by the name of the role that they play, and whether else only the bundled fonts do."""

    files: dict[str, Path]
    only_bundled: bool


def read_font_settings() -> FontSettings:
    """Return what is set; nothing is where the file cannot be read."""
    try:
        text = folders.settings_file().read_text("utf-8")
    except (OSError, UnicodeError):  # also a path that the system has no bytes for
        return FontSettings({}, False)
    from configparser import ConfigParser, Error  # most often there is no such file

    parser = ConfigParser(interpolation=None, strict=False)
    try:
        parser.read_string(text)
        kept = dict(parser[SECTION])
    except (Error, KeyError):
        return FontSettings({}, False)
    only_bundled = kept.pop(ONLY_BUNDLED, "") == "yes"
    files = {name.upper(): Path(unquote(text)) for name, text in kept.items() if text}
    return FontSettings(files, only_bundled)


def entries(files: dict[str, Path], *, only_bundled: bool) -> dict[str, str]:
    """Return what to keep, by its keys: plain letters, which any reader takes alike."""
    kept = {name.lower(): quote(str(path)) for name, path in files.items()}
    return {ONLY_BUNDLED: "yes" if only_bundled else "", **kept}
