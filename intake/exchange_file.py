"""Reading a report from an exchange JSON file."""

import json
import stat
from collections import Counter
from pathlib import Path
from typing import Any, NoReturn

from forms.exchange import ExchangeError, from_exchange
from forms.report import Report
from intake.errors import IntakeError
from reading.errors import why_not_read

#: A report has some 20 KB; what is larger than this is no report and is not read.
MAX_BYTES = 20_000_000


class _NotStrict(ValueError):
    """JSON that Python would accept, but that has no one meaning."""


def read_exchange(path: Path, *, as_kept: bool = False) -> Report:
    """Return the report in the exchange file at ``path``, its texts tidy unless ``as_kept`` there.

    Raises:
        IntakeError: where there is no such file, or it is no report; nothing was changed.
    """
    try:
        return from_exchange(_parse(_read(path)), as_kept=as_kept)
    except OSError as error:
        raise IntakeError(f"{path}：{why_not_read(error)}") from error
    except UnicodeDecodeError as error:
        raise IntakeError(f"{path}：不是 UTF-8 文本") from error
    except json.JSONDecodeError as error:
        raise IntakeError(
            f"{path}：不是 JSON（第 {error.lineno} 行第 {error.colno} 列读不下去）"
        ) from error
    except RecursionError as error:
        raise IntakeError(f"{path}：JSON 嵌套得太深，不是年报") from error
    except (ExchangeError, _NotStrict) as error:
        raise IntakeError(f"{path}：{' '.join(str(error).split())}") from error
    except ValueError as error:  # an integer of more digits than Python reads
        raise IntakeError(f"{path}：里面有位数多得读不了的数字") from error


def _read(path: Path) -> str:
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError
    if not stat.S_ISREG(found.st_mode):
        raise IntakeError(f"{path}：不是普通文件")
    if found.st_size > MAX_BYTES:
        raise IntakeError(
            f"{path}：有 {found.st_size / 1e6:.0f} MB，"
            f"年报交换文件不会超过 {MAX_BYTES / 1e6:.0f} MB，没有读取"
        )
    return path.read_bytes().decode("utf-8-sig")


def _parse(text: str) -> Any:  # noqa: ANN401
    return json.loads(text, object_pairs_hook=_without_repeats, parse_constant=_refuse_constant)


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return what an object holds; raises where a key is in it twice."""
    counts = Counter(key for key, _ in pairs)
    for key, count in counts.items():
        if count > 1:
            raise _NotStrict(f"“{key:.80}”出现了两次")
    return dict(pairs)


def _refuse_constant(name: str) -> NoReturn:
    raise _NotStrict(f"{name} 不是 JSON 里可以有的数")
