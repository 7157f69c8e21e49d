"""The command ledger import: what it takes, what it lists, and what it never keeps."""

import json
from pathlib import Path

import pytest

from storage.ledger.ledger_file import LedgerFile
from tests.cli.ledger.ledgers import MARKED, answers
from tests.cli.runs import run
from tests.intake.register.registers import HEADS, PLAIN, Rows, row, saved
from tests.storage.samples import digest

_ID = "110101199003071234"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "台账" / "台账.taizhang"


def doubtful(folder: Path) -> Path:
    rows: Rows = [
        ["青禾县水利局2025年登记表"],
        [*HEADS, "身份证号"],
        [*PLAIN, _ID],
        row(2, 申请人=MARKED, 办理结果="不予公开"),
        row(3, 收到日期="3/4/2025", 申请人=MARKED),
        ["合计", 3],
    ]
    return saved(folder, rows)


def test_what_is_certain_is_taken_and_all_else_is_listed(
    tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = doubtful(tmp_path)
    assert run("ledger", "import", register, target, "--json") == 1
    why = "收到日期不能确定：“3/4/2025”可以读成 2025年3月4日、2025年4月3日"
    assert answers(capsys) == {
        "taken": 2,
        "left_out": [
            {"sheet": "2025年", "row": 5, "why": why},
            {"sheet": "2025年", "row": 6, "why": "合计行，不是申请"},
        ],
        "doubts": [
            {"sheet": "2025年", "row": 2, "message": "“身份证号”一列没有读入：程序不保存身份证号"},
            {
                "sheet": "2025年",
                "row": 4,
                "message": "办理结果不能确定：只写了“不予公开”，没有写是其中哪一种",
            },
            {"sheet": "2025年", "row": 5, "message": f"{why}，没有读入"},
        ],
    }
    assert run("ledger", "count", target, "--year", 2025, "--json") == 1
    counted = answers(capsys)
    assert counted["cells"]["requests.received.natural"] == 2
    assert counted["cells"]["requests.granted.natural"] == 1
    assert [one["number"] for one in counted["unplaced"]] == ["2025-002"]
    with LedgerFile.open(target) as ledger:
        assert [person.name for person in ledger.persons().values()] == ["赵甲", MARKED]
        units = {case.application.unit for case in ledger.ledger().cases}
    assert units == {"青禾县水利局"}
    for path in target.parent.rglob("*"):
        assert _ID.encode() not in path.read_bytes()


def test_words_for_a_person_name_no_applicant(
    tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("ledger", "import", doubtful(tmp_path), target) == 1
    told = capsys.readouterr()
    assert told.out.splitlines()[0] == "读入 2 件"
    assert "没有读入 2 行：\n  工作表“2025年”第 5 行：收到日期不能确定" in told.out
    assert "请核对：\n  工作表“2025年”第 2 行：“身份证号”一列没有读入" in told.out
    assert told.out.count("第 5 行") == 1
    assert MARKED not in told.out + told.err
    assert _ID not in told.out + told.err


def test_a_trial_writes_nothing(
    tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = saved(tmp_path, [HEADS, PLAIN])
    assert run("ledger", "import", register, target, "--dry-run") == 0
    assert capsys.readouterr().out == "可以读入 1 件，台账没有改动\n"
    assert not target.parent.exists()
    assert run("ledger", "import", register, target) == 0
    assert capsys.readouterr().out == "读入 1 件\n"
    more = saved(tmp_path, [HEADS, PLAIN, row(2)])
    before = digest(target.parent)
    assert run("ledger", "import", more, target, "--dry-run", "--json") == 0
    assert answers(capsys)["taken"] == 1
    assert digest(target.parent) == before


def test_importing_again_changes_nothing(
    tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = saved(tmp_path, [HEADS, PLAIN, row(2)])
    assert run("ledger", "import", register, target) == 0
    before = digest(target.parent)
    capsys.readouterr()
    assert run("ledger", "import", register, target, "--json") == 0
    told = answers(capsys)
    assert told["taken"] == 0
    assert [one["row"] for one in told["left_out"]] == [2, 3]
    assert told["doubts"] == []
    assert digest(target.parent) == before


def test_a_register_is_of_the_unit_that_is_said_or_of_the_ledger(
    tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = saved(tmp_path, [HEADS, PLAIN], name="一")
    titled = saved(tmp_path, [["青禾县水利局2025年登记表"], HEADS, row(2)], name="二")
    assert run("ledger", "import", first, target, "--unit", "青禾县农业农村局") == 0
    assert run("ledger", "import", titled, target) == 2
    told = capsys.readouterr().err
    assert "登记表上写的是“青禾县水利局”，台账里的单位是青禾县农业农村局，请指明" in told
    second = saved(tmp_path, [HEADS, row(3)], name="三")
    assert run("ledger", "import", second, target) == 0
    with LedgerFile.open(target) as ledger:
        units = [case.application.unit for case in ledger.ledger().cases]
    assert units == ["青禾县农业农村局"] * 2
    assert run("ledger", "import", first, target, "--unit", "青禾县水利局") == 0
    capsys.readouterr()
    assert run("ledger", "import", first, target) == 2
    assert "请指明登记表是哪个单位的" in capsys.readouterr().err
    assert run("ledger", "import", titled, target, "--json") == 0
    assert answers(capsys)["taken"] == 1, "the title is of one of them"


def test_a_map_is_read_from_a_file(
    tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = saved(
        tmp_path, [["编号", "来件", "内容", "申请人类别"], ["1", "3.5", "道路", "公民"]]
    )
    assert run("ledger", "import", register, target) == 2
    assert "没有找到登记表" in capsys.readouterr().err
    map = tmp_path / "对照表.json"
    map.write_text(json.dumps({"来件": "收到日期"}), "utf-8-sig")
    assert run("ledger", "import", register, target, "--map", map) == 0


@pytest.mark.parametrize(
    ("map", "why"),
    [
        ("[1]", "应是一个 JSON 对象"),
        ("{", "不是 JSON 文件"),
        ("[" * 100_000, "不是 JSON 文件"),
        ('{"来件": "颜色"}', "“来件”对应的“颜色”不是可以读入的项目；可以是：登记编号、"),
        ('{"来件": 3}', "“来件”对应的“3”不是可以读入的项目"),
        ('{"办理结果用语": 3}', "“办理结果用语”应是一个 JSON 对象"),
        (
            '{"办理结果用语": {"转办": "不予公开"}}',
            "“转办”对应的“不予公开”不是表三里的一种办理结果",
        ),
    ],
)
def test_a_map_that_says_nothing_is_refused(
    map: str, why: str, tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = saved(tmp_path, [HEADS, PLAIN])
    path = tmp_path / "对照表.json"
    path.write_text(map, "utf-8")
    assert run("ledger", "import", register, target, "--map", path) == 2
    told = capsys.readouterr()
    assert why in told.err
    assert told.err.count("\n") == 1
    assert not target.parent.exists()


def test_what_cannot_be_used_is_refused_in_one_line(
    tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = saved(tmp_path, [HEADS, PLAIN])
    damaged = tmp_path / "坏.taizhang"
    damaged.write_bytes(b"no ledger")
    cases = [
        (tmp_path / "没有.xlsx", target, "没有这个文件"),
        (tmp_path, target, "这是一个文件夹"),
        (damaged, target, "没有找到登记表"),
        (register, tmp_path / "台账.db", "台账.db"),
        (register, damaged, "坏.taizhang"),
    ]
    for given, into, why in cases:
        assert run("ledger", "import", given, into) == 2
        told = capsys.readouterr()
        assert why in told.err
        assert told.err.count("\n") == 1
    assert run("ledger", "import", register, target, "--map", tmp_path / "没有.json") == 2
    assert "没有这个文件" in capsys.readouterr().err


def test_nothing_is_written_into_a_ledger_with_a_changed_byte(
    tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("ledger", "import", saved(tmp_path, [HEADS, row(1)]), target) == 0
    target.write_bytes(target.read_bytes().replace(b"natural", b"science"))
    before = digest(target.parent)
    register = saved(tmp_path, [HEADS, row(1), row(2)])
    capsys.readouterr()
    for trial in ([], ["--dry-run"]):
        assert run("ledger", "import", register, target, *trial) == 2
        assert "已损坏" in capsys.readouterr().err
    assert digest(target.parent) == before


def test_a_ledger_given_as_a_register_is_told_as_what_it_is(
    tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("ledger", "import", saved(tmp_path, [HEADS, row(1)]), target) == 0
    capsys.readouterr()
    assert run("ledger", "import", target, tmp_path / "另一本.taizhang") == 2
    told = capsys.readouterr().err
    assert "这是依申请公开台账，不是登记表" in told
    assert "请选登记表文件再试" in told
