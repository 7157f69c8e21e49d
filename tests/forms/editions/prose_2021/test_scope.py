"""True sentences of a report whose figures may be meant in several ways: nothing is told of them.

Each stands beside one that states the same figure wrongly, which is told.
"""

import pytest

from forms.checks.finding import Case
from forms.checks.stated import StatedCounts
from forms.editions.form_2021 import request
from forms.editions.prose_2021.grammar import GRAMMAR
from tests.builders import complete

HEAD = "（二）依申请公开。"
RESULTS = {
    "granted": 15,
    "partly_granted": 6,
    "refused.deliberative": 6,
    "unavailable.not_held": 8,
    "not_processed.petition": 3,
    "otherwise.correction_overdue": 3,
    "otherwise.misc": 2,
}
ROWS = {"received": 40, "carried_in": 6, "carried_out": 3} | RESULTS
DISPUTES = {
    "review.upheld": 3,
    "review.corrected": 1,
    "review.pending": 1,
    "direct_suit.upheld": 2,
    "post_review_suit.upheld": 1,
}
CELLS = (
    {request(row, "natural"): number for row, number in ROWS.items()}
    | {f"disputes.{cell}": number for cell, number in DISPUTES.items()}
    | {
        "disclosure.normative_documents.issued": 12,
        "disclosure.normative_documents.repealed": 4,
        "disclosure.permits.decisions": 530,
    }
)
COUNTS = StatedCounts("text.overview", GRAMMAR)
TRUE = [
    "收到申请40件，连同上年未办结的6件，共处理46件，办结43件。",
    "收到申请40件，接上年未办结6件，年末未办结3件。",
    "收到申请40件，上年结转6件，共处理43件，留待下年处理3件。",
    "收到申请40件，上年结转6件，予以公开15件，部分公开6件，不予公开6件，总计43件。",
    "承接上年申请6件，新收40件，已办结43件，留待下年办理3件。",
    "全年办理依申请公开40件，均由专人登记。",
    "共承办政府信息公开申请46件，办结43件，正在办理3件。",
    "本年收到40件，其中已答复37件，正在办理3件。",
    "收到40件，首次答复35件。",
    "应答复46件，已答复43件。",
    "予以公开15件，部分公开6件，其他情况22件。",
    "按内容分，物业管理21件，征地拆迁10件，其他12件。",
    "予以公开15件，部分公开6件，无法提供等其他情况22件。",
    "公开15件、部分公开6件、不公开6件、无法提供8件、其他8件。",
    "全部或部分公开的21件，不予公开的6件。",
    "作出予以公开答复21件（其中部分公开6件）。",
    "不予公开、无法提供、不予处理17件。",
    "因过程性信息不予公开或部分公开12件。",
    "因涉及商业秘密不予公开2件，拟不予公开的3件报经集体研究。",
    "无法提供8件，其中6件不掌握，2件不存在。",
    "全年行政诉讼3件，均维持；行政复议纠正1件，维持3件。",
    "行政复议5件，行政诉讼3件，复议、诉讼案件维持6件，纠正1件。",
    "行政复议5件，其中驳回复议请求2件，维持1件，纠正1件。",
    "行政诉讼3件，其中上年结转1件。",
    "对不予公开不服提起复议2件。",
    "今年有2件复议案件涉及程序问题。",
    "以市政府为被告的行政诉讼1件。",
    "复议机关受理5件，维持3件。",
    "每月平均收到申请3件，12月收到申请5件。",
    "受理依申请公开4件，均为上级机关转来。",
    "所属事业单位未收到政府信息公开申请，未发生因主动公开引发的行政复议。",
    "不属于本单位公开的7件，信息不存在的1件。",
    "对申请内容不明确的12件出具补正告知。",
    "共办理46件，其中自然人申请46件。",
    "受理38件，不予受理2件。",
    "以局名义答复40件，以下属单位名义答复3件。",
    "上年结转的6件与本年新收的37件均已答复，3件转入下年。",
    "因本机关不掌握相关政府信息，无法提供8件。",
    "提请市政府印发规范性文件3件，推动出台规范性文件2件。",
    "经市政府批准，印发规范性文件3件。",
    "制定规范性文件12件（其中提请政府印发2件）。",
    "全年办理行政许可1204件，其中准予许可决定530件。",
]
FALSE = [
    ("收到申请40件，接上年未办结7件。", "7"),
    ("收到申请40件，上年结转6件，合计43件。", "43"),
    ("收到申请40件，上年结转6件，共处理42件。", "42"),
    ("共处理申请47件，办结43件。", "47"),
    ("正在办理4件。", "4"),
    ("已答复申请44件。", "44"),
    ("予以公开15件，部分公开6件，其他情况23件。", "23"),
    ("全部或部分公开的22件。", "22"),
    ("不予公开、无法提供、不予处理18件。", "18"),
    ("行政诉讼3件，行政复议5件，复议维持4件。", "4"),
    ("行政复议5件，行政诉讼3件，复议、诉讼案件维持7件。", "7"),
    ("制定规范性文件13件，废止4件。", "13"),
    ("作出行政许可决定503件。", "503"),
]


def told(text: str) -> list[str]:
    """Return what is said of ``text`` on the report of these tests."""
    report = complete(CELLS | {"text.overview": text})
    return [each.message for each in COUNTS.find(Case(report))]


@pytest.mark.parametrize("text", TRUE)
def test_nothing_is_told_of_what_may_be_meant(text: str) -> None:
    assert told(HEAD + text) == []


@pytest.mark.parametrize(("text", "number"), FALSE)
def test_what_no_figure_fits_is_told(text: str, number: str) -> None:
    (message,) = told(HEAD + text)
    assert number in message


def test_what_is_far_from_an_unsure_figure_is_of_something_else() -> None:
    assert told(f"{HEAD}作出行政许可决定35件。") == []


def test_the_figures_of_these_tests_are_balanced() -> None:
    assert complete(CELLS).number("requests.total.total") == 43
