"""A page of ours on a site: pasted with style or without, stripped, read all the same."""

from pathlib import Path

import pytest

from export import html
from export.compose import compose
from export.html import page_code, plain
from forms.sign_off.content_code import content_code
from intake.sample import sample_reports
from tests.export.html.pages import bare
from usecases.report_file import read_report_file

REPORT = sample_reports()[1]
DOCUMENT = compose(REPORT)
SITE = (
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>某县人民政府</title>'
    "<style>td { border: 0; text-align: left }</style></head>"
    "<body><div class=c>{}</div></body></html>"
)


def pages(folder: Path) -> dict[str, str]:
    """Return the pages that are written, and their source."""
    for name, writer in (("a", html), ("b", plain)):
        writer.write(DOCUMENT, folder / name)
    return {
        "page": (folder / "a").read_text("utf-8"),
        "plain page": (folder / "b").read_text("utf-8"),
        "code": page_code(DOCUMENT, is_plain=False),
        "plain code": page_code(DOCUMENT, is_plain=True),
    }


def stripped(source: str) -> str:
    """Return what is left where a site drops styles, classes, ids and the like."""
    if "</head>" in source:
        return bare(source)
    return bare(f"</head>{source}").removeprefix("</head>")


@pytest.mark.parametrize("is_stripped", [False, True])
@pytest.mark.parametrize("kind", ["page", "plain page", "code", "plain code"])
def test_each_is_recognised_and_read_alike(kind: str, tmp_path: Path, *, is_stripped: bool) -> None:
    source = pages(tmp_path)[kind]
    path = tmp_path / "page.html"
    path.write_text(stripped(source) if is_stripped else source, "utf-8")
    content = html.content(path)
    assert [*content.doubts, *content.differences(DOCUMENT)] == []
    found = read_report_file(path)
    assert content_code(found.report) == content_code(REPORT)
    assert not found.doubts


@pytest.mark.parametrize("is_stripped", [False, True])
@pytest.mark.parametrize("kind", ["code", "plain code"])
def test_a_site_around_it_is_no_hindrance_to_reading(
    kind: str, tmp_path: Path, *, is_stripped: bool
) -> None:
    source = pages(tmp_path)[kind]
    path = tmp_path / "page.html"
    path.write_text(SITE.replace("{}", stripped(source) if is_stripped else source), "utf-8")
    found = read_report_file(path)
    assert content_code(found.report) == content_code(REPORT)
