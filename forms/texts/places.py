"""Where the characters of a text that was made tidy stood before it was."""

from forms.texts.look_alikes import as_written

_BREAKS = "\n\r\u2028\u2029"


def places_before(original: str, tidy: str) -> list[int]:
    """Return for each character of ``tidy`` where in ``original``, of which it was made, it stood.

    Tidying leaves out and puts other characters in the place of some, but keeps their order. All
    places are in code points.
    """
    places: list[int] = []
    letters = [(letter, at) for at, each in enumerate(original) for letter in as_written(each)]
    remaining = iter(letters)
    for wanted in tidy:
        for letter, at in remaining:
            if _became(letter, wanted):
                places.append(at)
                break
    return places


def _became(letter: str, tidy: str) -> bool:
    """Whether tidying may have made ``tidy`` of ``letter``."""
    if tidy == "\n":
        return letter in _BREAKS
    if tidy == " ":
        return letter.isspace() and letter not in _BREAKS
    return letter == tidy
