"""What the clerk has said of registers, remembered: columns by layout, words for results by all."""

import json
from collections.abc import Collection, Mapping
from typing import Final

from intake.register.columns import BY_KEY
from intake.register.result_words import NO_ROWS
from intake.register.results import ROWS
from ui.parts import remembered

_COLUMNS: Final = "register_columns"
_WORDS: Final = "register_words"


def kept_columns(layout: str) -> dict[str, str]:
    """Return what columns of such a ``layout`` hold otherwise than they seem to, by their heads."""
    return _kept(f"{_COLUMNS}/{layout}", BY_KEY)


def keep_columns(layout: str, columns: Mapping[str, str]) -> None:
    """Have them taken so from now on."""
    _keep(f"{_COLUMNS}/{layout}", columns)


def kept_words() -> dict[str, str]:
    """Return the row of each word for a result that only the clerk knew."""
    return _kept(_WORDS, {*ROWS, *NO_ROWS})


def keep_words(words: Mapping[str, str]) -> None:
    """Have them understood from now on."""
    _keep(_WORDS, words)


def _kept(key: str, meanings: Collection[str]) -> dict[str, str]:
    """Return what is remembered, but for what no program of today says."""
    try:
        held = json.loads(str(remembered.settings().value(key, "{}")))
    except ValueError:
        return {}
    if not isinstance(held, dict):
        return {}
    return {name: meant for name, meant in held.items() if meant in meanings}


def _keep(key: str, held: Mapping[str, str]) -> None:
    remembered.settings().setValue(key, json.dumps(dict(held)))
