"""A dispute about a case, on the case's card: how it goes, what is wrong, where it counts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ledger.checks.finding import CaseFinding, Look
from ledger.checks.review import of_dispute
from ledger.disputes import Dispute
from ui.parts import theme
from ui.parts.button import Link
from ui.parts.plain import Label
from ui.parts.sentence import Sentence
from usecases.ledger_disputes import counted_in, group_of, heard


class DisputePart(QWidget):
    """Tells of one dispute; ``change`` is the link by which it is put right or gone on with."""

    def __init__(self, dispute: Dispute, look: Look) -> None:
        super().__init__()
        self.change = Link("更正或续记…")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        name = f"{group_of(dispute)}　{dispute.number}".rstrip()
        self.change.setAccessibleName(f"更正或续记：{name}")
        head = Label(name, wraps=True)
        theme.as_sized(head, 1, bold=True)
        column.addWidget(head)
        for words in heard(dispute):
            column.addWidget(Label(words, wraps=True))
        for finding in of_dispute(dispute, look):
            column.addWidget(told_finding(finding))
        column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        counted = Label("\n".join(counted_in(dispute, look.choices, look.today)), wraps=True)
        theme.as_faint(counted)
        column.addWidget(counted)


def told_finding(finding: CaseFinding) -> Sentence:
    """Return the line that tells what does not hold."""
    told = Sentence(f"▲ {finding.message}")
    theme.as_warning(told)
    return told
