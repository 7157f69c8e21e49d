"""Look-alikes: what has one certain character is put back to it, over the whole of each range."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.texts.look_alikes import as_written

KANGXI = [chr(id) for id in range(0x2F00, 0x2FE0)]
SUPPLEMENT = [chr(id) for id in range(0x2E80, 0x2F00)]
COMPATIBILITY = [chr(id) for id in (*range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20))]
#: Those Unicode only calls compatibility ideographs: each is a character of its own.
UNIFIED = "﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩"
#: Drawn as a part of a character only: 小 with other strokes, 竹 without its foot …
COMPONENTS = "⺀⺁⺄⺆⺇⺈⺊⺋⺌⺍⺑⺗⺜⺝⺢⺥⺧⺩⺪⺬⺮⺳⺴⺵⺶⺷⺸⺻⺼⺽⺿⻀⻇⻊⻍⻎⻏⻕⻗⻞⻡"
#: Japanese forms: a simplified text would mean 齐, 齿, 龙, 龟, which look otherwise.
JAPANESE = "⻫⻭⻯⻲"


def is_assigned(character: str) -> bool:
    return unicodedata.category(character) != "Cn"


@pytest.mark.parametrize(
    ("pasted", "written"),
    [
        ("⽂⽤⼾", "文用户"),
        ("⼈⺠政府⼯作", "人民政府工作"),
        ("⻓⻅⻢⻋⻔⻚⻛⻜⻝⻥⻦⻩⻬⻮⻰⻳", "长见马车门页风飞食鱼鸟黄齐齿龙龟"),
        ("⺟⻄⻘⻆⻉⻣⻤", "母西青角贝骨鬼"),
        ("⼀、⼆、⼗", "一、二、十"),
        ("更年林", "更年林"),
        ("ofﬁce@a.cn", "office@a.cn"),
        ("0513\u201187615315", "0513-87615315"),
        ("甲｡｢乙｣､", "甲。「乙」、"),
        ("﨑㛃𬱖崎", "﨑㛃𬱖崎"),
        ("（一）“１２”－·…—", "（一）“１２”－·…—"),
        ("ascii", "ascii"),
    ],
)
def test_pasted_text_is_as_it_was_written(pasted: str, written: str) -> None:
    assert as_written(pasted) == written


def test_every_radical_of_kangxi_is_the_ideograph_of_unicode_but_for_one() -> None:
    """⼾ is 戶 by Unicode's data; typefaces for simplified Chinese draw both it and 户 alike."""
    for radical in filter(is_assigned, KANGXI):
        wanted = unicodedata.normalize("NFKC", radical)
        assert wanted != radical
        assert as_written(radical) == ("户" if radical == "⼾" else wanted)


def test_of_the_further_radicals_only_parts_and_japanese_forms_stay() -> None:
    stay = {
        radical for radical in SUPPLEMENT if is_assigned(radical) and as_written(radical) == radical
    }
    assert stay == {*COMPONENTS, *JAPANESE}
    for radical in set(SUPPLEMENT) - stay:
        ideograph = as_written(radical)
        assert "CJK UNIFIED IDEOGRAPH" in unicodedata.name(ideograph, "") or not is_assigned(
            radical
        )


def test_the_two_of_which_unicode_knows_the_ideograph_are_that() -> None:
    known = {radical: unicodedata.normalize("NFKC", radical) for radical in SUPPLEMENT}
    decided = {radical: ideograph for radical, ideograph in known.items() if ideograph != radical}
    assert decided == {"⺟": "母", "⻳": "龟"}
    assert {radical: as_written(radical) for radical in decided} == decided


def test_compatibility_ideographs_are_what_unicode_calls_the_same_character() -> None:
    for character in COMPATIBILITY:
        assert as_written(character) == unicodedata.normalize("NFC", character)
    stay = {each for each in filter(is_assigned, COMPATIBILITY) if as_written(each) == each}
    assert stay == set(UNIFIED)


def test_no_other_character_of_the_plane_is_touched() -> None:
    touched = {
        *KANGXI,
        *SUPPLEMENT,
        *COMPATIBILITY,
        *map(chr, range(0xFB00, 0xFB07)),
        *"｡｢｣､\u2011",
    }
    for id in (*range(0xD800), *range(0xE000, 0x10000)):
        if chr(id) not in touched:
            assert as_written(chr(id)) == chr(id)


@given(st.text(st.sampled_from([*KANGXI, *SUPPLEMENT, *COMPATIBILITY, *"文ﬁ｡一\u2011"])))
def test_once_is_enough(text: str) -> None:
    assert as_written(as_written(text)) == as_written(text)
