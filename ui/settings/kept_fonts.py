"""Keeping which fonts the clerk has chosen, from now on and for the next start."""

from export.fonts import Choice, Role, choose
from resources.font_settings import SECTION, entries
from ui.parts.remembered import settings


def keep_fonts(choice: Choice) -> None:
    """Set documents in the fonts of ``choice``, and keep it in the settings."""
    kept = settings()
    files = {role.name: path for role, path in choice.own}
    kept.beginGroup(SECTION)
    for role in Role:
        kept.remove(role.name.lower())
    for key, text in entries(files, only_bundled=choice.only_bundled).items():
        kept.setValue(key, text)
    kept.endGroup()
    choose(choice)
