"""What tells who an applicant is stays among what can be erased, and out of all that is told."""

from pathlib import Path

import pytest

from tests.intake.register.registers import HEADS, all_of, answer, doubts, only, read_rows, row

_INSTEAD = "（身份证号略）"
_WIDE = (*HEADS, "联系电话", "通信地址", "承办科室", "文号", "送达方式")
_CONTACT = ("13955556666", "鹿溪路3号")


def test_no_identity_number_is_in_what_cannot_be_erased(tmp_path: Path) -> None:
    number = "330106198802151234"
    values = row(1, 登记编号=f"2025-002（{number}）", 申请内容=f"B{number}的档案")
    rest = (*_CONTACT, f"法规科{number}", f"〔2025〕3号 {number}", f"邮寄 {number}")
    found = read_rows(tmp_path, [_WIDE, (*values, *rest)])
    assert number not in all_of(found)
    application = only(found).application
    assert (application.number, application.office) == ("2025-002", f"法规科{_INSTEAD}")
    assert answer(only(found)).document == f"〔2025〕3号 {_INSTEAD}"
    told = doubts(found)[2]
    for label in ("登记编号", "申请内容", "承办科室", "文号", "送达方式"):
        assert f"“{label}”里有身份证号，没有读入这个号码" in told


def test_of_the_way_only_what_is_one_is_kept(tmp_path: Path) -> None:
    ways = {
        "邮寄": "邮寄",
        "邮寄（EMS）、电子邮件": "邮寄（EMS）、电子邮件",
        "邮寄：鹿溪路3号柴玎收 13955556666": "邮寄",
        "交给柴玎": "",
    }
    rows = [(*row(at), "", "", "", "", way) for at, way in enumerate(ways, 1)]
    found = read_rows(tmp_path, [_WIDE, *rows])
    assert [answer(entry).way for entry in found.entries] == list(ways.values())
    assert doubts(found) == {
        4: ["答复方式里有没有认出的内容，只读入了“邮寄”"],
        5: ["答复方式里有没有认出的内容，没有读入"],
    }


def test_an_applicant_is_taken_out_of_what_is_kept(tmp_path: Path) -> None:
    values = row(1, 登记编号="2025-001柴玎", 申请人="柴 玎")
    rest = (*_CONTACT, "法规科（柴玎13955556666）", "〔2025〕3号柴玎", "邮寄")
    found = read_rows(tmp_path, [_WIDE, (*values, *rest)])
    application = only(found).application
    assert application.number == "2025-001某某"
    assert application.office == "法规科（某某（略））"
    assert answer(only(found)).document == "〔2025〕3号某某"
    assert doubts(found)[2] == [
        "登记编号里写了申请人的信息，没有读入这些信息",
        "承办科室里写了申请人的信息，没有读入这些信息",
        "文号里写了申请人的信息，没有读入这些信息",
    ]


def test_a_number_that_is_only_a_name_is_none(tmp_path: Path) -> None:
    rows = [row(at, 登记编号=name, 申请人=name) for at, name in ((1, "柴玎"), (2, "钱乙"))]
    found = read_rows(tmp_path, [HEADS, *rows])
    assert [entry.application.number for entry in found.entries] == ["2025-002", "2025-003"]
    assert "没有登记编号，读入时另编一个" in doubts(found)[2]
    found = read_rows(tmp_path, [HEADS, row(1, 登记编号="登字（甲）")])
    assert only(found).application.number == "登字(甲)"


def test_an_office_that_shares_nothing_with_the_applicant_stays(tmp_path: Path) -> None:
    found = read_rows(tmp_path, [_WIDE, (*row(1), *_CONTACT, "法规科", "〔2025〕3号", "当面")])
    assert only(found).application.office == "法规科"
    assert not found.doubts


@pytest.mark.parametrize("name", ["柴玎", "柴 玎", "柴玎（代理人）", "柴玎、钱乙"])
def test_what_is_told_has_neither_name_nor_contact(name: str, tmp_path: Path) -> None:
    values = row(1, 申请人=name, 办理结果="柴玎电话13955556666要求撤，住鹿溪路3号", 答复日期=None)
    other = row(2, 申请人=name, 办理结果="按柴玎 0571-88123456 所说", 答复日期="柴玎来取")
    found = read_rows(tmp_path, [_WIDE, (*values, *_CONTACT), (*other, "", "")])
    told = str(found.doubts)
    for word in ("柴", "玎", "1395", "0571", "8812", "鹿溪"):
        assert word not in told
    assert "“某某电话（略）要求撤，住（略）”" in told
