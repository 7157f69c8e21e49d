"""The row of cards above what is looked over: counts, sums, whose it is, what found no field."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forms.parsing import shortened
from forms.report import Report
from intake.published.report_read import Leftover
from ui.intake.card import Standing, SummaryCard
from ui.intake.look import Look
from usecases.looking_over import missing_facts, missing_texts, sums, tally

_LISTED = 3  # leftovers that are named on the card
_LENGTH = 12  # characters of each
_FACTS = {"unit": "单位", "year": "年度", "date": "日期"}


class Summary(QWidget):
    """Says how the reading stands, and leads to what is to be seen to."""

    wanted_doubt = Signal()
    wanted_field = Signal(str)
    wanted_leftover = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.counts = SummaryCard("读到的格数")
        self.sums = SummaryCard("勾稽")
        self.facts = SummaryCard("单位、年度与文字")
        self.leftovers = SummaryCard("没有归处的文字")
        self._broken: list[str] = []  # a field of each sum that does not hold
        self._shown_sum = -1
        self._first_missing = ""
        self._cards = (self.counts, self.sums, self.facts, self.leftovers)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card in self._cards:
            row.addWidget(card, 1)
        self.counts.clicked.connect(self.wanted_doubt)
        self.sums.clicked.connect(self._lead_to_sum)
        self.facts.clicked.connect(self._lead_to_fact)
        self.leftovers.clicked.connect(self.wanted_leftover)
        look.session.changed.connect(self.refresh)
        look.settled.connect(self.refresh)
        self._say_leftovers()
        self.refresh()

    def refresh(self, _ids: object = None) -> None:
        """Say how it stands by now."""
        report = self._look.session.report
        self._say_counts(report)
        self._say_sums(report)
        self._say_facts(report)

    def be_brief(self, brief: bool) -> None:  # noqa: FBT001
        """Say a line each, where room is scarce."""
        for card in self._cards:
            card.be_brief(brief)

    def _say_counts(self, report: Report) -> None:
        count = tally(self._look.read, report)
        more = f"印着空白 {count.blank}，没有读出 {count.unread}"
        if count.filled:
            more += f"（已补 {count.filled}）"
        waiting = len(self._look.open_doubts())
        standing = Standing.LOOK if waiting else Standing.GOOD
        if waiting:
            more += f"，{waiting} 处要看"
        self.counts.say(standing, f"{count.fields} 格中读到 {count.read}", more, more)

    def _say_sums(self, report: Report) -> None:
        judged = sums(report)
        more = f"{judged.unjudged} 处数不全，无从核对" if judged.unjudged else ""
        self._broken = [equation.fields[0] for equation in judged.broken]
        if judged.broken:
            lines = [equation.in_words(report) for equation in judged.broken]
            headline = f"读到的数有 {len(lines)} 处勾稽不符"
            self.sums.say(
                Standing.WRONG, headline, lines[0], "\n".join(filter(None, [*lines, more]))
            )
        elif judged.holding:
            equal = f"{len(judged.holding)} 处相等"
            more = f"{equal}，{more}" if more else equal
            self.sums.say(Standing.GOOD, "读到的数自身勾稽相符", more)
        else:
            self.sums.say(Standing.OPEN, "勾稽无从核对", more)

    def _say_facts(self, report: Report) -> None:
        facts, texts = missing_facts(report), missing_texts(report)
        self._first_missing = next(iter([*facts, *texts]), "")
        names = [_FACTS.get(id, "联系方式") for id in facts]
        heads = [report.form.fields[id].label.partition("、")[0] for id in texts]
        about = f"没有第{'、'.join(heads)}部分的文字" if heads else "一、五、六部分文字都有"
        if facts:
            self.facts.say(Standing.LOOK, f"没有读到{'、'.join(names)}", about)
        elif texts:
            self.facts.say(Standing.LOOK, about, "单位、年度、日期、联系方式都有")
        else:
            more = f"单位、年度、日期、联系方式；{about}"
            self.facts.say(Standing.GOOD, "基本信息和文字都有", more)

    def _say_leftovers(self) -> None:
        left = self._look.read.leftovers
        if left:
            headline = f"{len(left)} 处文字没有归处"
            whole = "\n".join(each.words for each in left)
            self.leftovers.say(Standing.LOOK, headline, _named(left), whole)
        else:
            self.leftovers.say(Standing.GOOD, "文字都有归处")

    def _lead_to_sum(self) -> None:
        """Lead to the next sum that does not hold, round and round."""
        if self._broken:
            self._shown_sum = (self._shown_sum + 1) % len(self._broken)
            self.wanted_field.emit(self._broken[self._shown_sum])

    def _lead_to_fact(self) -> None:
        self.wanted_field.emit(self._first_missing or "unit")


def _named(left: tuple[Leftover, ...]) -> str:
    """Return the first of the words without a field, shortened."""
    named = []
    for each in left[:_LISTED]:
        words = " ".join(each.words.split())
        named.append(f"“{shortened(words, _LENGTH)}”")
    return "、".join(named)
