r"""Start the program from source, on a bare machine too.

python3 dev/start.py, on Windows py dev\start.py. Arguments go on to main.py.
"""

import os
import subprocess
import sys

from environment import PYTHON, ROOT, TO_START, NotReadyError, prepare


def main() -> int:
    """Make the environment, run the program in it and return its exit status."""
    try:
        prepare("requirements.txt", TO_START)
    except NotReadyError as error:
        print(error, file=sys.stderr)
        return 2
    command = [str(PYTHON), str(ROOT / "main.py"), *sys.argv[1:]]
    if os.name == "posix":
        os.execv(command[0], command)  # so that Ctrl+C and signals are the program's own
    return subprocess.call(command)


if __name__ == "__main__":
    sys.exit(main())
