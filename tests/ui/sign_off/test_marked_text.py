"""A text's changes: marked by more than colour, with the words around them, the rest folded."""

from PySide6.QtGui import QTextDocument

from ui.sign_off.marked_text import marked


def runs(old: str, new: str) -> list[tuple[str, str]]:
    """Return the marks as a document shows them, each with its text.

    删 is struck through, 增 underlined, 同 neither.
    """
    document = QTextDocument()
    document.setHtml(f'<p style="white-space:pre-wrap">{marked(old, new)}</p>')
    found = []
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            font = fragment.charFormat().font()
            found.append(
                ("删" if font.strikeOut() else "增" if font.underline() else "同", fragment.text())
            )
            fragments += 1
        block = block.next()
    return found


def test_a_replaced_word_shows_what_went_and_then_what_came() -> None:
    assert runs("收到14件。", "收到15件。") == [
        ("同", "收到"),
        ("删", "14"),
        ("增", "15"),
        ("同", "件。"),
    ]


def test_what_reads_like_markup_is_only_text() -> None:
    assert runs("<b>&amp;", "<b>&amp;<i>") == [("同", "<b>&amp;"), ("增", "<i>")]


def test_a_new_paragraph_is_seen() -> None:
    assert runs("甲乙", "甲\n乙") == [("同", "甲"), ("增", "¶"), ("同", "乙")]


def test_long_unchanged_stretches_fold_to_the_words_beside_the_change() -> None:
    head, middle, tail = "头" * 300, "中" * 300, "尾" * 300
    assert runs(head + "一" + middle + "二" + tail, head + "三" + middle + "四" + tail) == [
        ("同", "…" + "头" * 24),
        ("删", "一"),
        ("增", "三"),
        ("同", "中" * 24 + "…" + "中" * 24),
        ("删", "二"),
        ("增", "四"),
        ("同", "尾" * 24 + "…"),
    ]


def test_short_unchanged_stretches_stay_whole() -> None:
    assert ("同", "中" * 49) in runs("一" + "中" * 49 + "二", "三" + "中" * 49 + "四")
