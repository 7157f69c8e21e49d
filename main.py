"""公开年报, the entry: without a command it opens the window; commands need no screen."""

import gc
import sys
from io import StringIO, TextIOWrapper
from pathlib import Path

#: So many more objects than were dropped are worth a look for garbage: a ledger has more by far.
GARBAGE = 50_000
#: The build of Windows 10 1809, the first on which Qt shows a window; the setup asks for it too.
_OLDEST_WINDOWS = 17763


def main(arguments: list[str] | None = None) -> int:
    """Run what the command line asks for and return the exit status."""
    _speak_utf8()
    gc.set_threshold(GARBAGE)
    given = sys.argv[1:] if arguments is None else arguments
    match given:
        case []:
            return _open_window(None)
        case [file] if file.lower().endswith((".nianbao", ".taizhang")):
            return _open_window(Path(file))
    from cli.unfinished import answer

    return answer(given)


def _open_window(file: Path | None) -> int:
    if sys.platform == "win32" and sys.getwindowsversion().build < _OLDEST_WINDOWS:
        from ui.old_windows import refuse

        return refuse(_OLDEST_WINDOWS, sys.getwindowsversion().build)
    gc.disable()  # until the window is painted: nothing of what a start makes is garbage
    from ui.app import run

    return run(file)


def _speak_utf8() -> None:
    """Have what is printed in UTF-8, where it can be printed at all.

    A Windows console, or a pipe from one, may lack many of our characters; a window has no console.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # argparse writes to it without asking
            setattr(sys, name, StringIO())
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
