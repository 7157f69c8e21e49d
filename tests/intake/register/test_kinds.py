"""The kind of an applicant: as the register says it; what a name suggests is only told."""

from pathlib import Path

import pytest

from tests.intake.register.registers import HEADS, doubts, only, read_rows, row


@pytest.mark.parametrize(
    ("name", "words", "kind", "why"),
    [
        ("赵甲", "公民", "natural", ""),
        ("某某公司", "企业", "business", ""),
        ("某某律所", "律师事务所", "legal", ""),
        ("某某律师事务所", "公民", "natural", ""),
        ("赵甲", None, "", "没有写申请人类别，按名称像是“自然人”，请在台账里选定"),
        ("赵甲等3人", None, "", "没有写申请人类别，按名称像是“自然人”，请在台账里选定"),
        ("赵甲、某某公司", None, "", "没有写申请人类别，按名称像是“自然人”，请在台账里选定"),
        ("某某大学", None, "", "没有写申请人类别，按名称像是“科研机构”，请在台账里选定"),
        ("某某学会", None, "", "没有写申请人类别，按名称像是“社会公益组织”，请在台账里选定"),
        ("某某律师事务所", None, "", "没有写申请人类别，按名称像是“法律服务机构”，请在台账里选定"),
        ("某某村民委员会", None, "", "没有写申请人类别，按名称像是“其他”，请在台账里选定"),
        ("公民", None, "natural", ""),
        ("某某小学", None, "", "没有写申请人类别，请在台账里选定"),
        ("某某之家读者俱乐部", None, "", "没有写申请人类别，请在台账里选定"),
        (
            "某某公司",
            "法人或其他组织",
            "",
            "分不出是哪一类：“申请人类别”写的是“法人或其他组织”，按名称像是“商业企业”，请在台账里选定",
        ),
        (
            "赵甲",
            "老赵",
            "",
            "没有认出：“申请人类别”写的是“老赵”，按名称像是“自然人”，请在台账里选定",
        ),
        ("某某公司", "公民", "natural", "申请人类别写的是“自然人”，按名称像是“商业企业”，请核对"),
    ],
)
def test_the_kind_of_an_applicant_is_taken_as_written_and_only_proposed_by_the_name(
    name: str, words: str | None, kind: str, why: str, tmp_path: Path
) -> None:
    found = read_rows(tmp_path, [HEADS, row(1, 申请人=name, 申请人类别=words)])
    assert only(found).application.applicant == kind
    assert doubts(found) == ({2: [why]} if why else {})


def test_the_best_column_that_says_one_kind_counts(tmp_path: Path) -> None:
    rows = [(*HEADS, "组织类别", None, "类型"), (*row(1), None, None, "企业")]
    rows.append((*row(2, 申请人类别="法人或其他组织"), "商业企业", None, "公民"))
    found = read_rows(tmp_path, rows)
    assert [entry.application.applicant for entry in found.entries] == ["natural", "business"]


def test_a_head_that_may_be_about_anything_says_no_rest(tmp_path: Path) -> None:
    heads = ["类型" if head == "申请人类别" else head for head in HEADS]
    found = read_rows(tmp_path, [heads, row(1, 申请人类别="其他"), row(2, 申请人类别="企业")])
    assert [entry.application.applicant for entry in found.entries] == ["", "business"]
    assert "没有认出：“类型”写的是“其他”" in doubts(found)[2][0]
