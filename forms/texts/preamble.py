"""The paragraph before section one, proposed from the identity in the usual words."""

from collections.abc import Iterator

from forms.report import Report

PREAMBLE = "text.preamble"
#: The ways to reach somebody, as they are named in the sentence.
_MEANS = {
    "address": "地址",
    "postcode": "邮编",
    "phone": "电话",
    "fax": "传真",
    "email": "电子邮箱",
}


def preamble(report: Report) -> str:
    """Return the preamble that the report prints: what the clerk wrote, else the proposed one."""
    return report.text(PREAMBLE) or propose_preamble(report)


def propose_preamble(report: Report) -> str:
    """Return the preamble in the usual words; what is not known yet is left out or shows as ××."""
    unit = report.text("unit") or "××"
    year = report.year or "××××"
    end_of_period = "12月31日"
    if report.year:
        end_of_period = f"{year}年12月31日"
    text = (
        f"根据《中华人民共和国政府信息公开条例》第五十条的规定，"
        f"{unit}编制了{year}年政府信息公开工作年度报告。"
        f"本报告所列数据的统计期限为{year}年1月1日至{end_of_period}。"
    )
    website = report.text("contact.website")
    if website:
        text += f"本报告可在网站（{website}）查阅和下载。"
    return text + _whom_to_ask(report, unit)


def _whom_to_ask(report: Report, unit: str) -> str:
    office = report.text("contact.office")
    means = "，".join(_means(report))
    if means:
        return f"对本报告如有疑问，请与{office or unit}联系（{means}）。"
    if office:
        return f"对本报告如有疑问，请与{office}联系。"
    return ""


def _means(report: Report) -> Iterator[str]:
    for key, name in _MEANS.items():
        contact = report.text(f"contact.{key}")
        if contact:
            yield f"{name}：{contact}"
