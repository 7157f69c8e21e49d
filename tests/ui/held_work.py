"""Work that the clerk waits for, held until a test has seen what is said meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from types import ModuleType

import pytest

from ui.parts import waiting

_MOST = 60  # seconds: a test that fails must not hold up those after it


@contextmanager
def held_work(monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str) -> Iterator[None]:
    """Hold what ``name`` does for ``module``, of which is told at once, until the block is left."""
    goes_on = Event()
    work = getattr(module, name)

    def hold(*given: object) -> object:
        goes_on.wait(_MOST)
        return work(*given)

    monkeypatch.setattr(waiting, "PATIENCE", 0)
    monkeypatch.setattr(module, name, hold)
    try:
        yield
    finally:
        goes_on.set()
