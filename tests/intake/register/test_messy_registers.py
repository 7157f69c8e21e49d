"""Three registers as offices keep them, each with what one meets: nothing is lost in silence."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from intake.register.findings import RegisterRead
from ledger.cases import Case
from ledger.counting import Count, count_year
from ledger.ledger import Ledger
from tests.intake.register.registers import all_of, doubts, left_out, read
from tests.ledger.cases import events

_ID = "110101199003071234"


def counted(found: RegisterRead) -> Count:
    """Count 2025 by what was taken."""
    cases = []
    for number, entry in enumerate(found.entries, 1):
        application = entry.application._replace(id=number)
        cases.append(Case(application, events(*entry.happened)))
    return count_year(Ledger(tuple(cases)), 2025)


def figures(count: Count) -> dict[str, int]:
    """The figures of table three that are not 0, without its totals."""
    found = {}
    for id, figure in count.cells.items():
        if figure and not id.endswith(".total") and ".total." not in id:
            found[id.removeprefix("requests.")] = figure
    return found


def outcome(found: RegisterRead) -> dict[int, tuple[str, str, str, str]]:
    """Number, day of receipt, kind and what happened last, by row."""
    rows = {}
    for entry in found.entries:
        last = entry.happened[-1] if entry.happened else None
        result = getattr(last, "result", last.key if last else "open")
        application = entry.application
        number, kind = application.number, application.applicant
        rows[entry.row] = (number, str(entry.received_on)[5:], kind, result)
    return rows


def bureau(folder: Path) -> Path:
    """A sheet a year: title, two rows of heads with ticks, days as text, a sum, notes, a filter."""
    book = openpyxl.Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = "2025年"
    heads: list[list[object]] = [
        ["序号", "登记编号", "收到日期", "申请人", None, None, "申请公开内容", "答复"],
        [None, None, None, "姓名（名称）", "类别", "身份证号码", None, "日期"],
    ]
    ticks = ["予以公开", "部分公开", "不予公开", "信息不存在"]
    heads[0] += [None, None, None, None, "备注"]
    heads[1] += ticks
    rows: list[list[object]] = [
        ["某某县某某局2025年依申请公开登记表"],
        ["填报单位：某某县某某局", *[None] * 10, "2026年1月"],
        *heads,
        [1, "2025-001", "2025.1.6", "赵甲", "公民", _ID, "征地批文", "2025.1.24", "√"],
        [2, "2025-002", "1月9日", None, "公民", None, "补偿方案", "2月6日", None, "√"],
        [
            3,
            "2025-003",
            "２０２５．２．１１",
            None,
            "公民",
            None,
            "公示照片",
            "3/3",
            *[None] * 3,
            "√",
        ],
        [4, "2025-004", 45731, "某某商贸有限公司", "企业", None, "招标文件", "2025-04-02"],
        [5, "2025-005", "3/4/2025", "钱乙", "公民", _ID, "会议纪要", "2025-04-02", "√"],
        *heads,
        [6, "2025-005", "2025年5月6日", "孙丙", None, None, f"{_ID}的宅基地", "5月20日", "√"],
        [7, "2025-005", "2025年6月6日", "李丁", "公民", None, "河道规划", "6月20日", "√"],
        [8, "2025-007", "6月9日", "周戊等5人", "公民", None, "道路规划", None],
        [9],
        ["合计", None, None, None, None, None, "9件", None, 5, 1, 1, 1],
        ["说明：本表由办公室填报"],
    ]
    rows[7] += [None, None, "商业秘密"]
    for row in rows:
        page.append(row)
    for block in ("A1:M1", "D3:F3", "H3:L3", "D5:D7", "D10:F10"):
        page.merge_cells(block)
    for letter in "ABCGM":
        page.merge_cells(f"{letter}3:{letter}4")
    page.row_dimensions[14].hidden = True
    path = folder / "登记表.xlsx"
    book.save(path)
    return path


def test_the_register_of_a_bureau(tmp_path: Path) -> None:
    found = read(bureau(tmp_path))
    assert found.unit == "某某县某某局"
    assert outcome(found) == {
        5: ("2025-001", "01-06", "natural", "granted"),
        6: ("2025-002", "01-09", "natural", "partly_granted"),
        7: ("2025-003", "02-11", "natural", "unavailable.not_held"),
        8: ("2025-004", "03-15", "business", "refused.third_party_rights"),
        12: ("2025-005", "05-06", "", "granted"),
        14: ("2025-007", "06-09", "natural", "open"),
    }
    assert {entry.person.name for entry in found.entries[:3]} == {"赵甲"}
    assert left_out(found) == {
        9: "收到日期不能确定：“3/4/2025”可以读成 2025年3月4日、2025年4月3日",
        10: "重复的表头",
        11: "重复的表头",
        13: "登记编号 2025-005 与工作表“2025年”第 12 行相同，日期或内容不同",
        15: "这一行只填了序号",
        16: "合计行，不是申请",
        17: "这一行只有一格有内容，不像一件申请",
    }
    assert sorted(doubts(found)) == [4, 9, 12, 13, 14]
    assert doubts(found)[4] == ["“申请人身份证号码”一列没有读入：程序不保存身份证号"]
    assert doubts(found)[12] == [
        "“申请公开内容”里有身份证号，没有读入这个号码",
        "没有写申请人类别，按名称像是“自然人”，请在台账里选定",
    ]
    assert doubts(found)[14] == ["这一行在登记表里是隐藏的"]
    assert _ID not in all_of(found)
    assert figures(counted(found)) == {
        "received.natural": 4,
        "received.business": 1,
        "granted.natural": 1,
        "partly_granted.natural": 1,
        "unavailable.not_held.natural": 1,
        "refused.third_party_rights.business": 1,
        "carried_out.natural": 1,
    }
    assert [each.number for each in counted(found).unplaced] == ["2025-005"]


def township(folder: Path) -> Path:
    """Two sheets, of which one only counts its rows, beside one of notes and one that is hidden."""
    book = openpyxl.Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = "2025年上半年"
    page.append(
        ["序号", "申请人", "主体类型", "申请时间", "申请事项", "办结时间", "处理结果", "原因"]
    )
    page.append(
        [
            1,
            "某某学会",
            "社会公益组织",
            date(2025, 2, 3),
            "低保名单",
            date(2025, 2, 20),
            "不公开",
            "个人隐私",
        ]
    )
    page.append(
        [2, "某某公司", "法人", date(2025, 3, 3), "采购合同", date(2025, 3, 20), "公开", None]
    )
    page.append(
        [3, "赵甲", "自然人", date(2025, 3, 4), "会议记录", date(2025, 3, 24), "不公开", "内部研究"]
    )
    page["D2"].number_format = page["F2"].number_format = 'm"月"d"日"'
    second = book.create_sheet("2025年下半年")
    second.append(
        ["序号", "申请人", "主体类型", "申请时间", "申请事项", "办结时间", "处理结果", "原因"]
    )
    second.append(
        [1, "赵甲", "自然人", date(2025, 7, 3), "宅基地", date(2025, 7, 9), "已答复", None]
    )
    second.append([2, "赵甲", "自然人", date(2025, 7, 3), "宅基地", date(2025, 7, 9), "公开", None])
    second.append(
        [3, "钱乙", "自然人", date(2025, 12, 20), "低保政策", date(2026, 1, 8), "公开", None]
    )
    second.append([4, "孙丙", "自然人", date(2025, 12, 22), "账目", "1月9日", "公开", None])
    book.create_sheet("填表说明").append(["按收到的先后登记", "不要漏项"])
    hidden = book.create_sheet("2024年")
    hidden.append(["序号", "申请人", "申请时间", "申请事项"])
    hidden.sheet_state = "hidden"
    path = folder / "某某镇.xlsx"
    book.save(path)
    return path


def test_the_register_of_a_township(tmp_path: Path) -> None:
    found = read(township(tmp_path))
    assert [(entry.sheet[5:], entry.application.number) for entry in found.entries] == [
        ("上半年", "2025-001"),
        ("上半年", "2025-002"),
        ("上半年", "2025-003"),
        ("下半年", "2025-001-2"),
        ("下半年", "2025-003-2"),
        ("下半年", "2025-004"),
    ]
    assert [tuple(told) for told in found.left_out] == [
        (
            "2025年下半年",
            3,
            "与工作表“2025年下半年”第 2 行收到日期、内容摘要都相同，可能是重复登记",
        )
    ]
    assert [(told.sheet, told.row) for told in found.doubts] == [
        ("2025年上半年", 3),
        ("2025年上半年", 4),
        ("2025年下半年", 2),
        ("2025年下半年", 3),
        ("2025年下半年", 5),
        ("2025年下半年", 5),
        ("填表说明", 1),
        ("2024年", 1),
    ]
    assert found.doubts[1].what == "没有认出“原因”的“内部研究”，办理结果没有读入"
    assert found.doubts[-2].what == "没有找到登记表的表头，1 行没有读入"
    assert found.doubts[-1].what == "工作表是隐藏的，1 行没有读入"
    count = counted(found)
    assert figures(count) == {
        "received.natural": 4,
        "received.welfare": 1,
        "refused.third_party_rights.welfare": 1,
        "carried_out.natural": 4,
    }
    assert [each.number for each in count.unplaced] == ["2025-002", "2025-003", "2025-001-2"]


@pytest.mark.parametrize("format", ["xls", "ods"])
def test_the_register_of_a_township_is_the_same_in_other_formats(
    format: str, tmp_path: Path
) -> None:
    """LibreOffice 7.4 saved it: ``soffice --headless --convert-to xls``."""
    found = read(Path(__file__).parent / "saved" / f"township.{format}")
    assert found == read(township(tmp_path))


def text_file(folder: Path) -> Path:
    """What a system exports: separated by commas, in the encoding of old Windows."""
    rows = [
        "受理编号,受理时间,申请人,申请人类别,信息描述,渠道,答复时间,答复类型,文号,联系电话,证件号码",
        f"YSQ20250001,20250106,赵甲,公民,预算公开,网上申请,20250120,予以公开,测复〔2025〕1号,13800000000,{_ID}",
        "YSQ20250002,2025-01-07 14:30:05,某某律所,法律服务机构,案卷,EMS,20250207,执法案卷,,,",
        "",
        'YSQ20250003,3.1,钱乙,公民,"名单,\n附表",当面,2025-03-20,非本机关,,,',
        "YSQ20250004,2025-03-02,孙丙,公民,会议纪要,信函,2025-03-20,逾期不补正,,,",
    ]
    path = folder / "依申请公开2025.csv"
    path.write_bytes("\r\n".join(rows).encode("gb18030"))
    return path


def test_the_register_of_a_system(tmp_path: Path) -> None:
    found = read(text_file(tmp_path))
    assert outcome(found) == {
        2: ("YSQ20250001", "01-06", "natural", "granted"),
        3: ("YSQ20250002", "01-07", "legal", "refused.enforcement_files"),
        6: ("YSQ20250004", "03-02", "natural", "lapsed"),
    }
    assert left_out(found) == {5: "收到日期不能确定：“3.1”可以读成 2025年3月1日、2025年3月10日"}
    assert doubts(found) == {
        1: ["“证件号码”一列没有读入：程序不保存身份证号"],
        5: ["收到日期不能确定：“3.1”可以读成 2025年3月1日、2025年3月10日，没有读入"],
        6: ["没有认出“渠道”的“信函”，按未注明读入"],
    }
    assert found.entries[0].person.phone == "13800000000"
    assert _ID not in all_of(found)
    assert figures(counted(found)) == {
        "received.natural": 2,
        "received.legal": 1,
        "granted.natural": 1,
        "refused.enforcement_files.legal": 1,
        "otherwise.correction_overdue.natural": 1,
    }
