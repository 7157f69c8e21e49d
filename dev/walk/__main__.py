"""The command: a walk by one hand or both, printed as a count."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from resources.folders import NAME

from .hand import Hand
from .keys import Keys
from .ledger_proof import YearProof
from .ledger_story import tell_year
from .mouse import Mouse
from .papers import Papers
from .proof import Proof
from .stage import ROOT, Stage, Stuck, lacking
from .story import tell_story

_HANDS: dict[str, type[Hand]] = {"keys": Keys, "mouse": Mouse}
_NAMES = {"keys": "只用键盘", "mouse": "只用鼠标"}
#: A made-up report with sums that do not fit, so that there is something to settle.
_OURS = ROOT / "tests" / "report_files" / "web_broken_sums" / "source.html"


def main() -> int:
    """Walk as the command line asks; return 0 where all that was written is what was put in."""
    given = _arguments()
    if lacking():
        print(f"走不了：这台电脑上没有 {'、'.join(lacking())}。Debian 上用 apt 安装后再试。")
        return 2
    hands = list(_HANDS) if given.hand == "both" else [given.hand]
    if given.story == "year":
        hands = ["keys"]
    return max(_walk(hand, given) for hand in hands)


class _Report:
    """The story of a report."""

    told = "从第一次启动到定稿、导出全套文件"

    def __init__(self, home: Path, report: Path) -> None:
        self._papers = Papers(report)
        self._target = home / "公开"
        self._target.mkdir()

    def tell(self, clerk: Hand) -> None:
        tell_story(clerk, self._papers, self._target)

    def proof(self) -> Proof:
        return Proof(self._papers, self._target)


class _Year:
    """The story of a ledger's year."""

    told = "从第一次启动到由台账填好表三、表四"

    def __init__(self, home: Path, _report: Path) -> None:
        self._home = home

    def tell(self, clerk: Hand) -> None:
        tell_year(clerk)

    def proof(self) -> YearProof:
        return YearProof(self._home)


_STORIES: dict[str, type[_Report | _Year]] = {"report": _Report, "year": _Year}


def _walk(hand: str, given: argparse.Namespace) -> int:
    """Walk once; print what it took and what was wrong."""
    pictures = given.pictures / hand if given.pictures else None
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        story = _STORIES[given.story](Path(temporary), given.report)
        began = time.monotonic()
        with Stage(Path(temporary), given.size, pictures) as stage:
            stage.until(lambda scene: bool(scene.front.title), "窗口")
            stage.fill_screen(NAME)
            clerk = _HANDS[hand](stage)
            try:
                story.tell(clerk)
            except Stuck as stuck:
                stage.picture("走不下去")
                print(f"{_NAMES[hand]}：走到“{clerk.scene.title}”走不下去了。{stuck}")
                print("\n".join(clerk.tally.lines()))
                return 1
        minutes = (time.monotonic() - began) / 60
        print(f"{_NAMES[hand]}：{story.told}，{minutes:.1f} 分钟（不停顿）")
        print("\n".join(clerk.tally.lines()))
        proof = story.proof()
    print("\n".join(proof.lines))
    for fault in proof.faults:
        print(f"  不对：{fault}")
    print(f"{_NAMES[hand]}：{'写出的与填入的不一致' if proof.faults else '写出的与填入的一致'}")
    return 1 if proof.faults else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m dev.walk", description=__doc__)
    parser.add_argument("report", nargs="?", type=Path, default=_OURS, help="which report")
    parser.add_argument("--story", choices=[*_STORIES], default="report", help="year: by keys")
    parser.add_argument("--hand", choices=[*_HANDS, "both"], default="both")
    parser.add_argument("--pictures", type=Path, help="a folder for a picture of every step")
    parser.add_argument("--size", default="1366x768", help="of the screen, in pixels")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
