"""The years that a text names, put as they lie to the report year: 本年, 上年, 下年, 他年."""

import re
from collections.abc import Iterator

from forms.prose.plain import Plain, changed
from forms.prose.replacing import Replacement

_YEAR = re.compile(
    r"(?=[12上去前下次明来翌本今当])"  # nothing else has to be tried
    r"(?:(?<!\d)(?P<year>(?:19|20)\d\d)年(?:度|份)?(?!代)"
    r"|(?P<last>(?<!以)上一?个?年度?|去年度?|前一年度?)"
    r"|(?P<next>(?<!以)下一?个?年度?|(?<![一二三四五六七八九十\d])次年度?|明年度?|来年|翌年)"
    r"|(?P<this>本年度?|今年|当年度?))"
)
_BY_DIFFERENCE = {0: "本年", -1: "上年", 1: "下年"}


def with_relative_years(words: Plain, year: int | None) -> Plain:
    """Return ``words`` with every year named by how it lies to ``year``, the report's."""
    return changed(words, _replacements(words.text, year))


def _replacements(text: str, year: int | None) -> Iterator[Replacement]:
    for found in _YEAR.finditer(text):
        if found["year"]:
            difference = int(found["year"]) - year if year else 0
            name = _BY_DIFFERENCE.get(difference, "他年")
        elif found["last"]:
            name = "上年"
        else:
            name = "下年" if found["next"] else "本年"
        yield Replacement(*found.span(), name)
