"""The results that an answer may have: the rows of the form, their articles, a search in both."""

import unicodedata
from typing import Final, NamedTuple

from forms.editions.form_2021 import RESULT_ROWS
from intake.register.result_words import PHRASES
from ledger.evidence import ROW_NAMES

#: The article of the 条例 that each row goes by; of the others the form alone speaks.
_ARTICLES: Final = {
    "granted": "第三十六条（一）（二）",
    "partly_granted": "第三十七条",
    "refused.state_secret": "第十四条",
    "refused.prohibited_by_law": "第十四条",
    "refused.security_stability": "第十四条",
    "refused.third_party_rights": "第十五条、第三十二条",
    "refused.internal_affairs": "第十六条第一款",
    "refused.deliberative": "第十六条第二款",
    "refused.enforcement_files": "第十六条第二款",
    "refused.administrative_inquiry": "第三十六条（七）",
    "unavailable.not_held": "第三十六条（四）（五）",
    "unavailable.needs_creation": "第三十八条",
    "unavailable.still_unclear": "第三十条",
    "not_processed.petition": "第三十九条第一款",
    "not_processed.repeated": "第三十六条（六）",
    "not_processed.publication": "第三十九条第二款",
    "not_processed.excessive": "第三十五条",
    "otherwise.correction_overdue": "第三十条",
    "otherwise.fee_overdue": "国办函〔2020〕109号",
}


class Result(NamedTuple):
    """A row of the form as it is chosen: its key, its words, the article beside."""

    key: str
    words: str
    article: str


RESULTS: Final = tuple(
    Result(key, ROW_NAMES[key], _ARTICLES.get(key, "")) for key, _, _ in RESULT_ROWS
)


def results_with(words: str) -> list[Result]:
    """Return the results in whose words, article or usual names all ``words`` are found."""
    wanted = _plain(words).split()
    found = []
    for result in RESULTS:
        said = _plain(f"{result.words} {result.article} {PHRASES.get(result.key, '')}")
        if all(word in said for word in wanted):
            found.append(result)
    found.sort(key=lambda result: not all(word in _plain(result.words) for word in wanted))
    return found


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
