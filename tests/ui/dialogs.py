"""Every dialog of the window with long words in it, for tests that look at each."""

from forms.editions.registry import composed_of
from ledger.choices import DEFAULT
from ledger.counting import count_year
from tests.builders import complete
from tests.ledger.cases import case
from tests.ledger.cases import ledger as of_cases
from tests.ui.clerk import Clerk
from tests.ui.ledger.dialogs import LEDGER_MAKERS, LONG, Make
from tests.usecases.tallies import tally
from ui.findings.comparison_dialog import ComparisonDialog
from ui.findings.reason_dialog import ReasonDialog
from ui.help.about import AboutDialog
from ui.help.key_list import KeysDialog
from ui.help.step_notes import HelpDialog
from ui.intake.already_there import AlreadyThereDialog
from ui.parts import messages
from ui.preview.progress_dialog import ProgressDialog
from ui.settings.settings_dialog import SettingsDialog
from ui.sign_off.final import FinalDialog
from ui.sign_off.hand_in import HandInDialog
from ui.sign_off.refusal import RefusalDialog
from ui.sign_off.reopening import ReopenDialog
from ui.sign_off.reply_dialog import ReplyDialog
from ui.sign_off.taking_back import TakeBackDialog
from ui.sign_off.versions_dialog import VersionsDialog
from ui.start.away import Wanted
from ui.start.away_box import AwayQuestion
from ui.start.new_report import NewReportDialog
from ui.start.place_dialog import PlaceDialog
from ui.start.recent import RecentDialog
from ui.start.removing import RemovedDialog
from ui.start.restoring import RestoreDialog
from ui.table.cell_history import HistoryDialog
from ui.table.evidence_dialog import EvidenceDialog
from ui.table.obstacles_dialog import ObstaclesDialog
from ui.table.take_figures_dialog import TakeFiguresDialog
from ui.text.figures.composed_dialog import ComposedDialog
from ui.text.figures.picker import INSERT, Asked, FigurePicker
from usecases.cell_evidence import cell_evidence
from usecases.ledger_figures import Obstacle, ledger_figures
from usecases.take_back import ReturnedDraft
from usecases.tally import LedgerTally

#: Words that no dialog has room for in one line.


def versions(clerk: Clerk) -> VersionsDialog:
    dialog = VersionsDialog(clerk.session, clerk.window)
    dialog.list.selectAll()
    return dialog


def reopened(clerk: Clerk) -> ReopenDialog:
    dialog = ReopenDialog(clerk.session, clerk.window)
    dialog.why.setText(LONG * 3)
    return dialog


def handed_in(clerk: Clerk) -> HandInDialog:
    dialog = HandInDialog(clerk.session, clerk.window)
    dialog.remark.setText(LONG * 3)
    return dialog


def reason(clerk: Clerk) -> ReasonDialog:
    standing = max(clerk.session.standings, key=lambda each: len(each.finding.message))
    return ReasonDialog(
        clerk.session, standing._replace(lapsed=standing.finding.fields[:6]), clerk.window
    )


def compared(clerk: Clerk) -> ComparisonDialog:
    """Return the comparison with a ledger that has a case without a kind, and one near the end."""
    lacking = case("03-03", number=LONG[:60], applicant="")
    kept = of_cases(lacking, case("12-30", number=LONG[:60]))
    clerk.session.hold_against(LedgerTally(kept, DEFAULT, count_year(kept, 2025), is_whole=True))
    return ComparisonDialog(clerk.session, parent=clerk.window)


def reply(clerk: Clerk) -> ReplyDialog:
    version = clerk.session.sign_off.versions(clerk.session.id)[-1]
    dialog = ReplyDialog(clerk.session, version, clerk.window)
    dialog.problem.setText(LONG)
    return dialog


def begun(clerk: Clerk) -> NewReportDialog:
    dialog = NewReportDialog(clerk.library, clerk.window)
    dialog.from_nothing.setChecked(True)
    dialog.unit.setText(LONG * 3)
    return dialog


def history(clerk: Clerk) -> HistoryDialog:
    field = clerk.report.form.fields["requests.received.natural"]
    return HistoryDialog(clerk.session, field, clerk.window)


def composed(clerk: Clerk) -> ComposedDialog:
    return ComposedDialog(clerk.session, composed_of(clerk.report, None)[0], clerk.window)


def picker(clerk: Clerk) -> FigurePicker:
    asked = Asked(12, ("requests.received.natural",))
    return FigurePicker(clerk.report, INSERT, asked, clerk.window)


def progress(clerk: Clerk) -> ProgressDialog:
    dialog = ProgressDialog(clerk.window, "导出全套文件", 5)
    dialog.progressed.emit(1, LONG)
    return dialog


def settings(clerk: Clerk) -> SettingsDialog:
    return SettingsDialog(clerk.window.second_place, clerk.library, clerk.window)


def place(clerk: Clerk) -> PlaceDialog:
    return PlaceDialog(clerk.window.second_place, clerk.library, clerk.window)


def away(clerk: Clerk) -> AwayQuestion:
    """Return the question with most buttons: nothing is there, but backups and the folder are."""
    path = clerk.library.path.with_name("公开年报（办公室）.nianbao")
    dialog = AwayQuestion(
        path, clerk.window, "年报库不在原处", f"没有找到年报库：\n{path}\n\n{LONG}"
    )
    dialog.offer("重试", lambda: Wanted(path))
    dialog.offer_another()
    dialog.offer("从备份恢复…", lambda: Wanted(path))
    dialog.offer("在这里新建", lambda: Wanted(path))
    dialog.offer("退出", lambda: Wanted(path))
    return dialog


def evidence(clerk: Clerk) -> EvidenceDialog:
    total = "requests.otherwise.fee_overdue.natural"
    fields = clerk.report.form.fields
    found = cell_evidence(clerk.report, tally(), "requests.total.total")
    dialog = EvidenceDialog(found._replace(field=fields[total]), clerk.window)
    dialog.copy_all.click()
    return dialog


def taking(clerk: Clerk) -> TakeFiguresDialog:
    section = clerk.report.form.section_of("requests.total.total")
    assert section
    figures = ledger_figures(clerk.report, tally(), section)
    return TakeFiguresDialog(figures, [f"没有归入台账数的：{LONG}"], clerk.window)


MAKERS: dict[str, Make] = {
    **LEDGER_MAKERS,
    "版本与比较": versions,
    "提交送审": handed_in,
    "重新打开": reopened,
    "定稿": lambda clerk: FinalDialog(clerk.session, clerk.window),
    "还不能定稿": lambda clerk: RefusalDialog(clerk.session.standings, clerk.window),
    "登记审核意见": reply,
    "取回修改稿": lambda clerk: TakeBackDialog(
        clerk.report,
        ReturnedDraft(LONG, "送审稿第 1 稿", (), {}, (), (), (), tracked=True),
        clerk.window,
    ),
    "说明理由": reason,
    "与台账核对": compared,
    "新建年报": begun,
    "修改记录": history,
    "依据": evidence,
    "取台账数": taking,
    "还不能取台账数": lambda clerk: ObstaclesDialog([Obstacle(LONG, 1)] * 9, clerk.window),
    "由数字成文": composed,
    "插入数字": picker,
    "进度": progress,
    "设置": settings,
    "备份位置": place,
    "最近打开": lambda clerk: RecentDialog(
        clerk.window.second_place.places, clerk.library.path, clerk.window
    ),
    "找回": lambda clerk: RemovedDialog(clerk.library, clerk.window),
    "恢复": lambda clerk: RestoreDialog(clerk.library.path, clerk.window),
    "关于": lambda clerk: AboutDialog(clerk.window),
    "快捷键": lambda clerk: KeysDialog([("表格", "Ctrl+D", LONG)], clerk.window),
    "填写说明": lambda clerk: HelpDialog("requests", "申请办理", clerk.window),
    "不在原处": away,
    "库里已有": lambda clerk: AlreadyThereDialog(clerk.report, complete(), clerk.window),
    "问": lambda clerk: messages.message_box(clerk.window, "移除年报", LONG[:100]),
}
