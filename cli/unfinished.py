"""A command that is cut off or goes wrong: one line, and a status that nobody takes for an answer.

Whoever called reads 0 and 1 as answers about a report. Python ends with 1 where nobody catches what
was raised, and with a traceback.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

#: The command was cut off, or went wrong itself: nothing of it can be relied on.
UNFINISHED = 3
_UNEXPECTED = (
    "程序出了意外的问题，命令没有做完，这次的输出不要采用。"
    "日志 nianbao.log 里有记录（其中没有年报内容），请交给技术人员"
)


def answer(arguments: Sequence[str]) -> int:
    """Carry out a command and return its exit status, whatever happens meanwhile."""
    try:
        status = _answer(arguments)
        sys.stdout.flush()  # what does not arrive was not answered
    except KeyboardInterrupt:
        _tell("命令被中断，没有做完")
    except OSError as error:
        _tell_of_system(error)
    except Exception as error:  # noqa: BLE001 (whatever it is, its status must not be 1)
        _log(error)
        _tell(_UNEXPECTED)
    else:
        return status
    _drop_output()
    return UNFINISHED


def _answer(arguments: Sequence[str]) -> int:
    from cli.command_line import run

    try:
        return run(arguments)
    except SystemExit as leaving:  # argparse, after its help or a complaint
        return int(leaving.code or 0)


def _tell_of_system(error: OSError) -> None:
    from reading.errors import system_words

    _tell(f"命令没有做完，这次的输出不完整：{system_words(error)}")


def _log(error: Exception) -> None:
    from resources.fault_log import log_fault

    with suppress(OSError):
        log_fault(type(error), error.__traceback__)


def _tell(why: str) -> None:
    """Say why in one line, if anybody can be told."""
    with suppress(OSError, ValueError):
        print(why, file=sys.stderr, flush=True)


def _drop_output() -> None:
    """Let go of what could not be written: Python would try again at its end, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
            continue
        with suppress(OSError, ValueError):
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
