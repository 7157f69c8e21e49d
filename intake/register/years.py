"""The year that a sheet is of: by its name, by the title above the table, by the file's name."""

import re
import unicodedata
from typing import Final

from forms.days import in_figures
from intake.matching.wording import key

_YEAR: Final = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])|(?<![0-9])[0-9]{2}(?=年)")
#: When the sheet was filled in, with or without a word for it: 填表时间：2026年1月5日.
_MADE_ON: Final = re.compile(r"(?:[^\d:]{0,10}:)?20\d\d[年./-]\d{1,2}(?:[月./-](?:\d{1,2}日?)?)?$")
#: Years in a title that are not of the sheet: of a law, of when it was filled in, of a single day.
_NOT_OF_IT: Final = re.compile(
    r"《[^》]*》"
    r"|20\d\d年?\d{0,2}月?\d{0,2}日?(?:起)?(?:修订|修正|修改|公布|施行|实施|印发|发布|颁布|制定|版|通过)"
    r"|(?:依据|根据|按照?)[^\d]{0,6}20\d\d年?"
    r"|(?:截至|截止|更新|填表|填报|填写|制表|打印|导出|编制|生成)[至到于日期时间:]{0,4}"
    r"20\d\d[年./-]\d{1,2}[月./-]?(?:\d{1,2}日?)?"
    r"|(?<![至到~—\d-])20\d\d[年./-]\d{1,2}[月./-]\d{1,2}+日?+(?![至到~—\d-])"
)
_IN_CHINESE: Final = re.compile(r"[二2][〇零○][〇零○一二三四五六七八九]{2}")


def year_of(name: str, titles: list[str], file: str) -> int | None:
    """Return the year of a sheet; None where nothing says so, or two say otherwise.

    A title that names another year than the file leaves it open; the sheet's name does not.
    """
    plain = [_NOT_OF_IT.sub("", key(title)) for title in titles if not _MADE_ON.match(key(title))]
    named, titled, of_file = _years(name), set().union(*map(_years, plain)), _years(file)
    found = named | titled or of_file
    if len(found) != 1 or (not named and of_file and not found & of_file):
        return None
    return found.pop()


def _years(text: str) -> set[int]:
    plain = unicodedata.normalize("NFKC", text)
    found = set()
    for year in _YEAR.findall(plain):
        found.add(int(f"20{year[-2:]}"))
    for year in _IN_CHINESE.findall(plain):
        found.add(int(in_figures(year)))
    return found
