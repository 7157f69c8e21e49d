"""What real reports say is never called missing: other people's texts, where they are present."""

import json
import re
from collections.abc import Callable, Iterator

import pytest

from forms.checks.finding import Finding
from forms.checks.pasted import HeadingOnce
from forms.checks.presence import TextPresent
from tests.builders import complete
from tests.forms.checks.finds import finds
from tests.places import SHARED

SECTIONS = {
    "overview": "一、总体情况",
    "problems": "五、存在的主要问题及改进情况",
    "other_matters": "六、其他需要报告的事项",
}


def texts() -> Iterator[tuple[str, str, str]]:
    """Yield the name, the section and the words of each text that an office wrote."""
    for path in sorted((SHARED / "samples" / "prose").glob("*.json")):
        report = json.loads(path.read_text("utf-8"))
        for year in (report, report.get("previous") or {}):
            for section, text in (year.get("text") or {}).items():
                if text and section in SECTIONS:
                    yield path.stem, section, text


TEXTS = list(texts())
if not TEXTS:
    pytest.skip("the real reports are not here", allow_module_level=True)


def found(section: str, text: str) -> list[Finding]:
    id, heading = f"text.{section}", SECTIONS[section]
    report = complete({id: text})
    return finds(TextPresent(id, heading), report) + finds(HeadingOnce(id, heading), report)


RUN_IN = re.compile(r"(（[一二三四五六]）[^。\n]*)。")
Variant = Callable[[str], str]
VARIANTS: dict[str, Variant] = {
    "as published": lambda text: text,
    "headings on lines of their own": lambda text: RUN_IN.sub(r"\1\n", text),
    "headings with a colon": lambda text: RUN_IN.sub(r"\1：", text),
    "headings with a blank": lambda text: RUN_IN.sub(r"\1 ", text),
    "indented": lambda text: re.sub("^", "　　", text, flags=re.MULTILINE),
    "blank lines": lambda text: text.replace("\n", "\n\n"),
    "other brackets": lambda text: text.replace("（", "(").replace("）", ")"),
    "all on one line": lambda text: text.replace("\n", ""),
    "a sentence a line": lambda text: re.sub("。(?!\n|$)", "。\n", text),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_nothing_is_missing_in_what_was_published(variant: str) -> None:
    for name, section, text in TEXTS:
        told = [finding.message for finding in found(section, VARIANTS[variant](text))]
        assert told == [], (name, section)
    assert len(TEXTS) > 20


def test_the_same_texts_with_all_but_their_headings_taken_out_are_missing() -> None:
    """Where what an office wrote has headings （一）… with text run into them, as copied."""
    count = 0
    for name, section, text in TEXTS:
        heads = re.findall(r"^\s*(（[一二三四五六]）[^。：\n]{2,30}?情况。)", text, re.MULTILINE)
        if heads:
            count += 1
            assert [finding.severity.label for finding in found(section, "\n".join(heads))] == [
                "必改"
            ], name
    assert count > 5


def test_its_heading_pasted_before_any_of_them_is_found() -> None:
    for name, section, text in TEXTS:
        pasted = f"{SECTIONS[section]}\n{text}"
        assert "section.heading" in [each.code for each in found(section, pasted)], name
