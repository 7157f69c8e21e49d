r"""Check everything, on a bare machine too: python3 dev/test.py, on Windows py dev\test.py.

Lint, types and tests all run, whatever fails; the tests come last. Arguments go on to pytest.
With --measured alone, all tests are measured too, for which they take twice as long: each room has
a floor of coverage in pyproject.toml.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from environment import PYTHON, ROOT, TO_TEST, NotReadyError, prepare, say

#: The tests wait on timers, disks and other programs, so one worker more than there are processors
#: saves a tenth of the time; but each loads Qt.
_WORKERS = ("--numprocesses", str(min((os.cpu_count() or 1) + 1, 4)))

_CHECKS = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",))


def main() -> int:
    """Return 0 if nothing was found; pytest's status where a test failed."""
    try:
        prepare("requirements-dev.txt", TO_TEST)
    except NotReadyError as error:
        print(error, file=sys.stderr)
        return 2
    failed = [" ".join(check) for check in _CHECKS if _run(*check)]
    if failed:
        say(
            f"没有通过：{'、'.join(failed)}，见上面。下面是测试。",
            f"Failed: {', '.join(failed)}, see above. The tests follow.",
        )
    if sys.argv[1:] == ["--measured"]:
        found = _measure_all()
    else:
        found = _run("pytest", *_WORKERS, *sys.argv[1:])
    return found or int(bool(failed))


def _measure_all() -> int:
    """Run every test, then hold what they reached of each room against its floor."""
    with tempfile.TemporaryDirectory() as folder:
        report = str(Path(folder) / "coverage.json")
        measured = ("--cov", "--cov-report", f"json:{report}")
        return _run("pytest", *_WORKERS, *measured) or _run("dev.coverage_floors", report)


def _run(tool: str, *options: str) -> int:
    """Run a tool of the environment, without a screen or anybody to ask; return its exit status."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    # The workers, and the hundreds of processes that tests start, else compile all modules anew.
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [str(PYTHON), "-m", tool, *options]
    return subprocess.run(
        command, cwd=ROOT, env=surroundings, stdin=subprocess.DEVNULL, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
