"""The stage of a walk: a screen of its own, a window manager, and the program with its own data."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from select import select
from types import TracebackType
from typing import Self

from .scene import Scene, scene_of

NEEDED = ("Xvfb", "openbox", "xdotool", "xclip", "import")
ROOT = Path(__file__).resolve().parents[2]
#: How long to wait for what has to come, in seconds.
PATIENCE = 30
_FAULT = "程序出了意外的问题"
_PAUSE = 0.04
_LOST = 2


class Missing(Exception):
    """What this machine lacks for a walk."""


class Stuck(Exception):
    """What did not come, or could not be found, on the way."""


def lacking() -> list[str]:
    """Return the programs that a walk needs and this machine has not."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Stage:
    """A started program; it and its screen end with the ``with`` block."""

    def __init__(self, folder: Path, size: str, pictures: Path | None = None) -> None:
        if lacking():
            raise Missing("、".join(lacking()))
        self.home = folder
        self._pictures = pictures
        self._taken = 0
        self._running: list[subprocess.Popen[str]] = []
        self._environment = {**os.environ, **_own_folders(folder)}
        self._environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        self._environment |= {"DISPLAY": self._open_screen(size), "QT_QPA_PLATFORM": "xcb"}
        self.run_aside("openbox")
        self._program = self._start_program()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        for process in reversed(self._running):
            process.terminate()
        for process in self._running:
            process.wait(10)

    def look(self) -> Scene:
        """Return what is on the screen now."""
        asked, answered = self._program.stdin, self._program.stdout
        if asked is None or answered is None:
            raise Stuck("程序没有启动")
        try:
            asked.write("look\n")
            asked.flush()
            came, _, _ = select([answered], [], [], PATIENCE)
            line = answered.readline() if came else ""
        except BrokenPipeError:
            line = ""
        if not line:
            raise Stuck(f"程序没有回答（{self._program.poll()}）")
        scene = scene_of(json.loads(line))
        if _FAULT in scene.front.title:
            self.picture(_FAULT)
            logs = [log.read_text("utf-8") for log in self.home.rglob("*.log")]
            raise Stuck("\n".join([_FAULT, *logs]))
        return scene

    def settled(self, inputs: int = 0) -> Scene:
        """Return the screen once ``inputs`` keys and clicks have come in and nothing moves.

        The release of a key that closed its window may come in nowhere: it is not waited for long.
        """
        ends = time.monotonic() + _LOST
        before = self.look()
        while before.inputs < inputs and time.monotonic() < ends:
            time.sleep(_PAUSE)
            before = self.look()
        ends = time.monotonic() + PATIENCE
        while time.monotonic() < ends:
            time.sleep(_PAUSE)
            now = self.look()
            if now == before:
                return now
            before = now
        return before

    def until(self, holds: Callable[[Scene], bool], what: str, patience: float = PATIENCE) -> Scene:
        """Return the screen once something holds of it; raises Stuck where it never does."""
        ends = time.monotonic() + patience
        while True:
            scene = self.look()
            if holds(scene):
                return scene
            if time.monotonic() > ends:
                self.picture("没有等到")
                shown = " | ".join(filter(None, scene.texts()))
                raise Stuck(f"没有等到：{what}。屏幕上是：{shown[:2_000]}")
            time.sleep(_PAUSE)

    def run(self, *command: str, given: str = "") -> None:
        """Run a program on this screen and wait for it."""
        subprocess.run(command, input=given, text=True, env=self._environment, check=True)

    def run_aside(self, *command: str) -> None:
        """Run a program on this screen as long as the stage stands."""
        self._running.append(
            subprocess.Popen(command, text=True, env=self._environment, stderr=subprocess.DEVNULL)
        )

    def fill_screen(self, title: str) -> None:
        """Make the window that has ``title`` in its name as large as the screen."""
        seek = ("xdotool", "search", "--onlyvisible", "--name", title)
        self.run(*seek, "windowmove", "0", "0", "windowsize", "100%", "100%")

    def picture(self, name: str) -> None:
        """Keep a picture of the screen, if pictures are wanted."""
        if self._pictures:
            self._taken += 1
            target = self._pictures / f"{self._taken:03d}_{name.replace('/', '_')[:40]}.png"
            self.run("import", "-window", "root", str(target))

    def _open_screen(self, size: str) -> str:
        """Start an X server that chooses its own number; return its display."""
        reader, writer = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
            pass_fds=[writer],
            stderr=subprocess.DEVNULL,
            text=True,
        )
        os.close(writer)
        self._running.append(server)
        with os.fdopen(reader) as number:
            return f":{number.readline().strip()}"

    def _start_program(self) -> "subprocess.Popen[str]":
        program = subprocess.Popen(
            [sys.executable, "-m", "dev.walk.eye"],
            cwd=ROOT,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._running.append(program)
        return program


def _own_folders(folder: Path) -> dict[str, str]:
    """Return where the program finds its folders: nothing of whoever runs the walk is touched."""
    (folder / "Documents").mkdir(parents=True, exist_ok=True)
    shower = folder / "bin" / "xdg-open"  # the folder of what was written is not to be shown
    shower.parent.mkdir()
    shower.write_text("#!/bin/sh\n")
    shower.chmod(0o755)
    path = f"{shower.parent}:{os.environ['PATH']}"
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    return {"HOME": str(folder), "PATH": path, **{name: str(folder / name) for name in names}}
