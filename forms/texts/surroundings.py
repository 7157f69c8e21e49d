"""The words around a place of a text: its sentence, and as much as a message quotes."""

_STOPS = "。！？\n"


def sentence_around(text: str, at: int) -> tuple[int, int]:
    """Return where the sentence begins and ends that the character ``at`` stands in.

    Its full stop is in it. A break of lines ends a sentence and is in none.
    """
    start = 1 + max(text.rfind(stop, 0, at) for stop in _STOPS)
    ends = [text.find(stop, at) for stop in _STOPS]
    end = min((each for each in ends if each >= 0), default=len(text))
    if text[end : end + 1] not in ("\n", ""):
        end += 1
    return start, end


def quoted(text: str, start: int, end: int, each: int = 8) -> str:
    """Return a stretch as a message shows it: with ``each`` characters before it and behind."""
    begin = max(start - each, text.rfind("\n", 0, start) + 1, 0)
    line_end = text.find("\n", end)
    finish = min(end + each, len(text) if line_end < 0 else line_end)
    before = "…" if text[max(0, begin - 1) : begin] not in ("", "\n") else ""
    behind = "…" if text[finish : finish + 1] not in ("", "\n") else ""
    return before + text[begin:finish].strip() + behind
