"""Reading a report from whatever file there is: ours whole, others by their words."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from export.compose import compose
from export.deliver import deliver
from export.formats import FORMATS
from forms.report import Report
from forms.sign_off.content_code import content_code
from forms.sign_off.drafts import DRAFT
from intake.errors import IntakeError
from intake.exchange_file import read_exchange
from intake.published.report_read import Outcome
from intake.sample import sample_reports
from storage.library import Library
from tests.intake.published.full_report import full_lines
from tests.intake.published.shapes import OTHER, OVERVIEW, PREAMBLE, TITLE, lines
from usecases.report_file import is_exchange_file, is_library, read_report_file
from usecases.stamps import stamp_of

BEFORE = Path(__file__).parent / "before" / "read"  # made by commit 37f781a
PREAMBLE_ID = "text.preamble"


def assert_same(found: Report, wanted: Report) -> None:
    """Check that two reports have the same values; a file states the preamble that it prints."""
    for id in wanted.form.fields:
        if id != PREAMBLE_ID:
            assert found.value(id) == wanted.value(id), id
    assert content_code(found) == content_code(wanted)


# ---- files of ours -------------------------------------------------------------------------------


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("number", [0, 1])
def test_a_file_of_ours_is_read_whole(number: int, format: str, tmp_path: Path) -> None:
    report = sample_reports()[number]
    deliver(compose(report), format, tmp_path / "a")
    found = read_report_file(tmp_path / "a")
    assert_same(found.report, report)
    assert found.code == content_code(report)
    assert not found.doubts
    assert not found.leftovers


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".html", ".xlsx", ".json"])
@pytest.mark.parametrize("name", ["sample", "qinghe", "hewan"])
def test_a_file_of_the_first_release_is_read_whole(name: str, suffix: str) -> None:
    wanted = read_exchange(BEFORE / f"{name}.json")
    found = read_report_file(BEFORE / f"{name}{suffix}")
    assert_same(found.report, wanted)
    assert found.code == content_code(wanted)
    assert not found.doubts


@pytest.mark.parametrize("format", ["pdf", "docx"])
def test_a_draft_of_ours_is_read_without_its_slip(format: str, tmp_path: Path) -> None:
    report = sample_reports()[-1]
    deliver(compose(report, draft=DRAFT), format, tmp_path / "a")
    assert_same(read_report_file(tmp_path / "a").report, report)


def test_a_blank_report_of_ours_stays_blank(tmp_path: Path) -> None:
    report = Report(sample_reports()[0].form, {"unit": "清河县水务局", "year": 2023})
    deliver(compose(report), "docx", tmp_path / "a")
    found = read_report_file(tmp_path / "a").report
    assert {id for id in found.values if id not in ("unit", "year", "kind", PREAMBLE_ID)} == set()


def test_an_altered_page_of_ours_is_read_as_anybodys_and_that_is_told(tmp_path: Path) -> None:
    report = sample_reports()[-1]
    path = tmp_path / "a.html"
    deliver(compose(report), "html", path)
    page = path.read_text("utf-8")
    assert page.count(">203<") == 1
    path.write_text(page.replace(">203<", ">303<"), "utf-8")
    found = read_report_file(path)
    assert found.report.stated("disclosure.permits.decisions") == 303
    assert found.code == ""
    assert "导出以后改动过" in found.doubts[0].message
    assert stamp_of(path) in found.doubts[0].message


def test_an_altered_file_of_the_first_release_is_told_too(tmp_path: Path) -> None:
    """Its old code is not taken on trust."""
    path = tmp_path / "a.html"
    shutil.copy(BEFORE / "qinghe.html", path)
    page = path.read_text("utf-8")
    row = page.index("行政许可</th>")
    at = page.index("<td", row)
    end = page.index("</td>", at)
    path.write_text(f"{page[:at]}<td>777{page[end:]}", "utf-8")
    found = read_report_file(path)
    assert found.code == ""
    assert "导出以后改动过" in found.doubts[0].message


# ---- libraries -----------------------------------------------------------------------------------


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "库.nianbao"
    with Library.open(path) as opened:
        for report in sample_reports():
            opened.add(report)
    return path


def test_a_library_with_several_reports_wants_to_know_which(library: Path) -> None:
    first, second = sample_reports()
    with pytest.raises(IntakeError) as refused:
        read_report_file(library)
    assert first.title in str(refused.value)
    assert second.title in str(refused.value)
    assert "--unit" in str(refused.value)
    found = read_report_file(library, first.text("unit"), first.year)
    assert_same(found.report, first)
    with pytest.raises(IntakeError, match="里面没有指明的年报"):
        read_report_file(library, "别的单位", first.year)


def test_a_library_with_one_report_needs_no_more(tmp_path: Path) -> None:
    path = tmp_path / "一份.db"
    with Library.open(path) as opened:
        opened.add(sample_reports()[0])
    before = path.read_bytes()
    assert is_library(path)
    assert_same(read_report_file(path).report, sample_reports()[0])
    assert path.read_bytes() == before, "not changed by a byte"


def test_a_damaged_library_is_refused(library: Path) -> None:
    data = library.read_bytes()
    library.write_bytes(data[:4096] + bytes(len(data) - 4096))
    with pytest.raises(IntakeError, match="库"):
        read_report_file(library)


# ---- files of others -----------------------------------------------------------------------------


def test_a_copied_text_is_read_by_its_words(tmp_path: Path) -> None:
    path = tmp_path / "没有后缀"
    path.write_text("\n".join(line.replace("|", "\t") for line in lines()), "gb18030")
    found = read_report_file(path)
    assert found.code == ""
    assert (found.report.text("unit"), found.report.year) == ("清河县水务局", 2023)
    assert found.report.text("text.preamble") == PREAMBLE
    assert found.report.text("text.overview") == "\n".join(OVERVIEW)
    assert found.report.text("text.other_matters") == "\n".join(OTHER)
    assert found.report.stated("disclosure.permits.decisions") == 41
    assert found.fields["requests.granted.natural"].outcome is Outcome.UNREAD


def test_another_report_than_the_one_that_is_asked_for_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n".join(line.replace("|", "\t") for line in lines()), "utf-8")
    assert read_report_file(path, "清河县水务局", 2023).report.year == 2023
    with pytest.raises(IntakeError, match="不是指明的那一份"):
        read_report_file(path, "清河县水务局", 2022)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.txt", b"", "文件是空的"),
        ("a.txt", "通知\n请按时报送。".encode(), "没有找到年报"),
        ("a.json", b"{", "不是 JSON"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(60), "图片"),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_name(
    name: str, content: bytes, why: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(IntakeError, match=why) as refused:
        read_report_file(path)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_what_is_not_there_is_no_library_and_refused(tmp_path: Path) -> None:
    path = tmp_path / "没有"
    assert not is_library(path)
    assert not is_exchange_file(path)
    with pytest.raises(IntakeError, match="没有这个文件"):
        read_report_file(path)
    with pytest.raises(IntakeError, match="文件夹"):
        read_report_file(tmp_path)


def test_a_page_is_read_without_what_stands_around_its_article(tmp_path: Path) -> None:
    """Its days, its telephone and the other years that it names are none of the report's."""
    article = []
    for line in full_lines():
        if line.startswith("|"):
            boxes = "".join(f"<td>{text}</td>" for text in line[1:].split("|"))
            article.append(f"<tr>{boxes}</tr>")
        else:
            article.append(f"</table><p>　　{line}</p><table>")
    page = (
        f"<title>{TITLE}_清河县人民政府</title><ul><li>首页<li>政府信息公开年报</ul>"
        f"<table><tr><td>名称：<td>{TITLE}<td>发布日期：<td>2024-02-01</table>"
        "<div>发布时间：2024-02-01 10:00 来源：水务局 浏览次数：88</div>"
        f"<table>{''.join(article)}</table><div>【打印本页】【关闭窗口】</div>"
        f"<div>上一篇：{TITLE.replace('2023', '2022')}</div>"
        "<div>主办：清河县人民政府办公室 版权所有<br>联系电话：0000-9999999</div>"
    )
    path = tmp_path / "a.htm"
    path.write_text(f'<meta charset="gb2312">{page}', "gb18030")
    found = read_report_file(path)
    report = found.report
    assert (report.text("unit"), report.year) == ("清河县水务局", 2023)
    assert report.date == date(2024, 1, 17)
    assert report.text("contact.phone") == "0000-1111111"
    assert report.text("text.preamble") == PREAMBLE
    assert report.text("text.other_matters") == "\n".join(OTHER)
    assert report.stated("requests.total.total") == 26
