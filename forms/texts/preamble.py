"""The paragraph before section one, proposed from the identity in the usual words."""

from forms.report import Report
from forms.values import show

PREAMBLE = "text.preamble"


def preamble(report: Report) -> str:
    """Return the preamble that the report prints: what the clerk wrote, else the proposed one."""
    return report.text(PREAMBLE) or propose_preamble(report)


def propose_preamble(report: Report) -> str:
    """Return the preamble in the usual words; what is not known yet is left out or shows as ××."""
    unit, year = report.text("unit") or "××", report.year
    period = f"{year}年1月1日至{year}年12月31日" if year else "××××年1月1日至12月31日"
    text = (
        f"根据《中华人民共和国政府信息公开条例》第五十条的规定，{unit}编制了{year or '××××'}年政府信息公开工作年度报告。"
        f"本报告所列数据的统计期限为{period}。"
    )
    website = report.text("contact.website")
    if website:
        text += f"本报告可在网站（{website}）查阅和下载。"
    office, means = report.text("contact.office"), "，".join(_means(report))
    if office or means:
        text += f"对本报告如有疑问，请与{office or unit}联系" + (
            f"（{means}）。" if means else "。"
        )
    return text


def _means(report: Report) -> list[str]:
    named = (
        ("address", "地址"),
        ("postcode", "邮编"),
        ("phone", "电话"),
        ("fax", "传真"),
        ("email", "电子邮箱"),
    )
    return [
        f"{name}：{show(report.stated(f'contact.{key}'))}"
        for key, name in named
        if report.text(f"contact.{key}")
    ]
