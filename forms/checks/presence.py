"""What the law and the form want a report to have: its identity, its texts, its date in time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from forms.checks.finding import Case, Finding, Severity

#: The day and month by which the report of the year before is due (条例 第四十九条).
DUE = {"department": (1, 31), "government": (3, 31)}
_CONTACT = ("contact.phone", "contact.email")


@dataclass(frozen=True, slots=True)
class IdentityComplete:
    """Unit, year and date are known, and somebody can be asked: a phone number or an e-mail address."""

    code: str = "identity.incomplete"
    fields: tuple[str, ...] = ("unit", "year", "date", *_CONTACT)
    source: str = "实践要求"

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield one finding with all that is missing."""
        report = case.report
        have = {"unit": report.text("unit"), "year": report.year, "date": report.date}
        missing = [id for id, value in have.items() if not value]
        names = [report.form.fields[id].label for id in missing]
        if not any(report.text(id).strip() for id in _CONTACT):
            missing += _CONTACT
            names.append("联系电话或电子邮箱")
        if missing:
            yield Finding(
                self.code,
                Severity.ERROR,
                tuple(missing),
                f"基本信息缺：{'、'.join(names)}",
                self.source,
            )


@dataclass(frozen=True, slots=True)
class InTime:
    """The report is dated by its legal due day: 31 January for departments, 31 March for governments."""

    code: str = "deadline"
    fields: tuple[str, ...] = ("date", "year", "kind")
    source: str = "《政府信息公开条例》第四十九条"

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a hint where the date is later."""
        report = case.report
        due = DUE.get(report.text("kind"))
        if due and report.year and report.date and report.date > date(report.year + 1, *due):
            message = f"成文日期 {report.date.isoformat()} 晚于法定公布期限 {report.year + 1}年{due[0]}月{due[1]}日"
            yield Finding(self.code, Severity.HINT, ("date",), message, self.source)


@dataclass(frozen=True, slots=True)
class TextPresent:
    """A text section has text: at least ``least`` characters, and more than 无 unless ``none_will_do``."""

    id: str
    heading: str
    least: int = 1
    none_will_do: bool = False
    code: str = "section.missing"
    source: str = "国办公开办函〔2021〕30号"

    @property
    def fields(self) -> tuple[str, ...]:
        """The section's text."""
        return (self.id,)

    def find(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the text is missing or says nothing."""
        text = "".join(case.report.text(self.id).split())
        if not text:
            message = f"“{self.heading}”没有内容" + (
                "，没有的请写“无”" if self.none_will_do else ""
            )
        elif self.none_will_do:
            return
        elif text.rstrip("。.") in ("无", "没有", "暂无"):
            message = f"“{self.heading}”不能只写“{text}”"
        elif len(text) < self.least:
            message = f"“{self.heading}”只有 {len(text)} 字，至少写 {self.least} 字"
        else:
            return
        yield Finding(self.code, Severity.ERROR, self.fields, message, self.source)
