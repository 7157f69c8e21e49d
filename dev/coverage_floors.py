"""Hold each room's coverage against its floor: python dev/coverage_floors.py REPORT.

REPORT is coverage's JSON; the floors are in pyproject.toml. Coverage itself knows one floor for
everything, under which a small room may go bare.
"""

import json
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print a line for each room; return 1 where one is below its floor."""
    floors = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["nianbao"]
    report = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    status = 0
    for room, percent in sorted(reached(report["files"]).items()):
        floor = floors["coverage-floors"][room]
        verdict = ""
        if percent < floor:
            verdict = f"  低于下限 below its floor of {floor} %"
            status = 1
        print(f"{room:10}{percent:7.2f} %{verdict}")
    return status


def reached(files: dict[str, dict[str, dict[str, int]]]) -> dict[str, float]:
    """Return how much of each room was reached, lines and branches together, in per cent."""
    covered: dict[str, int] = defaultdict(int)
    there: dict[str, int] = defaultdict(int)
    for name, file in files.items():
        room = Path(name).parts[0]
        summary = file["summary"]
        covered[room] += summary["covered_lines"] + summary["covered_branches"]
        there[room] += summary["num_statements"] + summary["num_branches"]
    return {room: 100 * covered[room] / there[room] for room in there}


if __name__ == "__main__":
    sys.exit(main())
