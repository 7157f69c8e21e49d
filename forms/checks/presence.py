"""What the law and the form want a report to have: its identity, its texts, its date in time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from forms.checks.check import Check, OfOneText
from forms.checks.finding import Case, Finding, Severity
from forms.due import due_day
from forms.parsing import shortened
from forms.texts.headings import Found, empty_headings, what_is_said
from forms.texts.nothing import says_none
from forms.texts.span import Span
from forms.values import show

_CONTACT = ("contact.phone", "contact.email")
_QUOTED = 24  # characters of a heading in a message
_MOST_TOLD = 20  # headings with nothing under them; no section that somebody wrote has so many


@dataclass(frozen=True, slots=True)
class IdentityComplete(Check):
    """Unit, year and date are known, and somebody can be asked: by phone or e-mail."""

    code: str = "identity.incomplete"
    source: str = "填报惯例"

    @property
    def fields(self) -> tuple[str, ...]:
        """What the title and the signature are made from, and how to reach somebody."""
        return ("unit", "year", "date", *_CONTACT)

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield one finding with all that is missing."""
        report = case.report
        known = {"unit": report.text("unit"), "year": report.year, "date": report.date}
        missing = []
        names = []
        for id, value in known.items():
            if not value:
                missing.append(id)
                names.append(report.form.fields[id].label)
        if not any(report.text(id).strip() for id in _CONTACT):
            missing += _CONTACT
            names.append("联系电话或电子邮箱")
        if missing:
            message = f"基本信息缺：{'、'.join(names)}"
            yield Finding(
                self.code,
                Severity.ERROR,
                tuple(missing),
                message,
                self.source,
                is_unfilled=True,
            )


@dataclass(frozen=True, slots=True)
class InTime(Check):
    """The report is dated by its due day: 31 January for departments, 31 March for governments."""

    code: str = "deadline"
    source: str = "《政府信息公开条例》第四十九条"

    @property
    def fields(self) -> tuple[str, ...]:
        """The date, and what decides by when it is due."""
        return ("date", "year", "kind")

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a hint where the date is later."""
        report = case.report
        last_day = due_day(report.text("kind"), report.year)
        if last_day is None or report.date is None:
            return
        if report.date > last_day:
            message = f"成文日期 {show(report.date)} 晚于法定公布期限 {show(last_day)}"
            yield Finding(self.code, Severity.HINT, ("date",), message, self.source)


@dataclass(frozen=True, slots=True)
class TextPresent(OfOneText):
    """A section has text: ``least`` characters or more, not just 无 unless ``none_will_do``.

    Headings are no text. Where all there is may be headings or short sentences, ``unsure`` tells
    how much that weighs.
    """

    heading: str
    least: int = 1
    none_will_do: bool = False
    unsure: Severity = Severity.WARNING
    code: str = "section.missing"
    source: str = "国办公开办函〔2021〕30号"

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where text is missing or says nothing, and for each empty heading."""
        text = case.report.text(self.id)
        last = case.previous.text(self.id) if case.previous else ""
        wanting = self._wanting("".join(text.split()))
        if wanting:
            yield self._finding(Severity.ERROR, f"“{self.heading}”{wanting}")
            return
        found = what_is_said(text, last)
        if found is Found.NOTHING:
            yield self._finding(Severity.ERROR, f"“{self.heading}”只有标题，没有内容")
            return
        if found is Found.UNSURE:
            message = f"“{self.heading}”只有像标题的短句，没有展开写"
            yield self._finding(self.unsure, message)
            return
        for empty in empty_headings(text, last)[:_MOST_TOLD]:
            span = Span(self.id, empty.start, empty.end)
            message = f"“{shortened(empty.text, _QUOTED)}”下面没有内容"
            yield replace(self._finding(Severity.WARNING, message), spans=(span,))

    def _finding(self, severity: Severity, message: str) -> Finding:
        return Finding(
            self.code,
            severity,
            self.fields,
            message,
            self.source,
            is_unfilled=severity is Severity.ERROR,
        )

    def _wanting(self, text: str) -> str:
        """Return what is wanting of ``text``, given without white space; empty where nothing is."""
        is_seen = any(character.isprintable() for character in text)
        if self.none_will_do:
            return "" if is_seen else "没有内容，没有的请写“无”"
        if not any(character.isalnum() for character in text):
            return "没有内容"
        if says_none(text):
            return f"不能只写“{text}”"
        if len(text) < self.least:
            return f"只有 {len(text)} 字，至少写 {self.least} 字"
        return ""
