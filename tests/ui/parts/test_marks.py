"""A mark and its colour go together wherever words begin with one."""

from ui.parts.colours import Tone
from ui.parts.marks import tone_of


def test_words_have_the_tone_of_their_mark() -> None:
    assert tone_of("● 2 处必改") is Tone.RED
    assert tone_of("▲ 1 处须说明") is Tone.AMBER
    assert tone_of("✓ 都已填完") is Tone.GREEN


def test_words_without_a_mark_are_plain() -> None:
    assert tone_of("还有 3 部分没有填完 ✓") is Tone.PLAIN
    assert tone_of("") is Tone.PLAIN
