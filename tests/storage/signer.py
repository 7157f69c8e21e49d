"""A process that hands in, makes final and reopens, saying so each time, until it is killed.

Run as ``python -m tests.storage.signer FILE``.
"""

import sys
from datetime import date
from pathlib import Path

from forms.report import Edit
from forms.sign_off.reasons import Reason
from storage.history import How
from storage.library import Library
from storage.sign_off import Reply, Stage
from storage.tallies import Tally
from tests.storage.samples import RECEIVED


def counted(number: int) -> Tally:
    """Return what is counted with the version of a round."""
    return {RECEIVED: [(f"2025-{each:03}", "received") for each in range(number)]}


REPLY = Reply("王某", date(2026, 1, 20), agrees=True, text="")


def main() -> None:
    """Go on from where the file is; the number of versions counts the rounds."""
    with Library.open(Path(sys.argv[1])) as library:
        sign_off = library.sign_off
        for version in sign_off.versions(1):
            if version.locks:
                sign_off.reopen(version.id, "接着做", published=False)
        while True:
            number = 1 + len(sign_off.versions(1))
            library.record(1, [Edit(RECEIVED, None, number)], How.TYPED)
            sign_off.explain(
                1, Reason("change.large", (RECEIVED,), {RECEIVED: number}, f"第{number}次")
            )
            stage = Stage.FINAL if number % 3 == 0 else Stage.DRAFT
            report, remark = library.load(1), f"第{number}次"
            version = sign_off.keep(1, stage, report, remark, counted(number))
            sys.stdout.write(f"{version.id} {version.code}\n")
            sys.stdout.flush()
            sign_off.answer(version.id, REPLY)
            if version.locks:
                sign_off.reopen(version.id, "再改", published=True)


if __name__ == "__main__":
    main()
