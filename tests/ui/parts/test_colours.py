"""The colours: readable in every set, every role of the palette set, asked for while painting."""

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QTextEdit,
)

from tests.imports import program
from ui.parts import system_look, theme
from ui.parts.colours import DARK, LIGHT, Colours, Tone, high_contrast
from ui.parts.palette import palette_of, palette_of_boxes, palette_of_fields, palette_of_lists

#: WCAG 2.2, 1.4.3 and 1.4.11: the contrast of words, and of what shows where the keyboard is.
_WORDS, _SHAPES = 4.5, 3.0
#: In which the style outlines what is typed in or ticked: percent of the colour Window.
_FUSION_DARKENS = 140
_SETS = {"light": LIGHT, "dark": DARK}
_ROLES = [role for role in QPalette.ColorRole if role.name not in {"NoRole", "NColorRoles"}]


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours as WCAG defines it, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = []
    for part in (colour.redF(), colour.greenF(), colour.blueF()):
        parts.append(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.fixture(params=_SETS)
def colours(request: pytest.FixtureRequest) -> Colours:
    return _SETS[request.param]


def test_words_are_readable_on_every_ground(colours: Colours) -> None:
    grounds = (
        colours.ground,
        colours.side,
        colours.paper,
        colours.label,
        colours.derived,
        colours.locked,
    )
    for ground in grounds:
        for ink in (colours.ink, colours.faint, colours.accent):
            assert contrast(ink, ground) >= _WORDS, (ink.name(), ground.name())
    assert contrast(colours.on_accent, colours.accent) >= _WORDS
    assert contrast(colours.ink, colours.chosen) >= _WORDS


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_is_readable_on_its_own_ground_and_on_paper(
    colours: Colours, tone: Tone
) -> None:
    tint = colours.tint(tone)
    assert contrast(tint.ink, tint.ground) >= _WORDS
    assert contrast(tint.ink, colours.paper) >= _WORDS
    assert contrast(tint.ink, colours.side) >= _WORDS


def test_where_the_keyboard_is_stands_out(colours: Colours) -> None:
    for ground in (colours.ground, colours.paper, colours.chosen):
        assert contrast(colours.accent, ground) >= _SHAPES


def test_every_role_of_the_palette_is_ours(colours: Colours) -> None:
    ours = {colour.name() for colour in colours}
    for palette in (palette_of(colours), palette_of_lists(colours)):
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            for role in _ROLES:
                assert palette.color(group, role).name() in ours, (group, role)


def test_what_is_disabled_can_be_read(colours: Colours) -> None:
    palette = palette_of(colours)
    disabled, role = QPalette.ColorGroup.Disabled, QPalette.ColorRole
    words = (role.WindowText, role.Text, role.ButtonText)
    for ink, ground in zip(words, (role.Window, role.Base, role.Button), strict=True):
        pair = palette.color(disabled, ink), palette.color(disabled, ground)
        assert contrast(*pair) >= _WORDS


def _system(window: str, text: str, highlight: str, link: str, off: str) -> QPalette:
    """Return a palette as a system in high contrast has it."""
    role = QPalette.ColorRole
    palette = QPalette()
    for each, colour in (
        (role.Window, window),
        (role.Base, window),
        (role.WindowText, text),
        (role.Text, text),
        (role.Highlight, highlight),
        (role.Link, link),
    ):
        palette.setColor(each, QColor(colour))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Text, QColor(off))
    return palette


@pytest.mark.parametrize(
    "system",
    [
        _system("#000000", "#ffffff", "#1aebff", "#ffff00", "#3ff23f"),
        _system("#ffffff", "#000000", "#37006e", "#00009f", "#600000"),
        _system("#202020", "#ffffff", "#8ee3f0", "#75e9fc", "#a6a6a6"),
        _system("#fffaef", "#3d3d3d", "#903909", "#1c5e75", "#676767"),
    ],
    ids=["black", "white", "dusk", "desert"],
)
def test_high_contrast_is_the_system_s_own(system: QPalette) -> None:
    colours = high_contrast(system)
    base = system.color(QPalette.ColorRole.Base)
    assert colours.paper == base
    for tone in Tone:
        assert contrast(colours.tint(tone).ink, colours.tint(tone).ground) >= _WORDS
    assert contrast(colours.ink, colours.chosen) >= _WORDS
    assert contrast(colours.line, colours.ground) >= _WORDS
    assert contrast(colours.edge, colours.ground) >= _WORDS
    assert colours.chosen != base
    assert colours.off != colours.ink, "an act that cannot be done is seen to be none"
    assert contrast(colours.off, colours.ground) >= _WORDS
    for palette in (palette_of_lists(colours), palette_of_boxes(colours)):
        outline = palette.color(QPalette.ColorRole.Window).darker(_FUSION_DARKENS)
        for around in (colours.ground, colours.paper):
            assert contrast(outline, around) >= _SHAPES, "a box is seen by its frame alone"


def test_what_is_typed_in_is_seen_by_its_edge_in_the_dark() -> None:
    for around in (DARK.ground, DARK.paper):
        assert contrast(DARK.edge, around) >= _SHAPES
    assert contrast(LIGHT.edge, LIGHT.paper) > contrast(LIGHT.line, LIGHT.paper)


def test_a_system_that_writes_light_on_dark_is_followed(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    palettes = iter((palette_of(DARK), palette_of(LIGHT)))
    monkeypatch.setattr(type(qapp), "palette", lambda *_: next(palettes))
    assert system_look.wanted_colours(qapp) is DARK
    assert system_look.wanted_colours(qapp) is LIGHT


def test_colours_stand_in_one_place() -> None:
    literal = re.compile(r"#[0-9a-fA-F]{6}\b|\bGlobalColor\.|QColor\(\s*\d")
    found = []
    for path, text in program().items():
        if path.startswith("ui/") and path != "ui/parts/colours.py":
            found += [f"{path}: {match}" for match in literal.findall(text)]
    assert found == []


def test_no_colour_is_kept_from_before_there_was_an_application() -> None:
    kept = []
    for path, text in program().items():
        if path.startswith("ui/") and path != "ui/parts/colours.py":
            unindented = (line for line in text.splitlines() if not line.startswith((" ", "def ")))
            kept += [f"{path}: {line}" for line in unindented if "colours()" in line]
    assert kept == []


def test_the_window_is_painted_in_the_colours_that_are_chosen(qapp: QApplication) -> None:
    theme.dress(qapp, DARK)
    try:
        assert theme.colours() is DARK
        assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.ground
    finally:
        theme.dress(qapp, LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window) == LIGHT.ground


def test_texts_of_several_lines_have_the_palette_of_boxes(qapp: QApplication) -> None:
    try:
        theme.dress(qapp, DARK)
        for box in (QPlainTextEdit(), QTextEdit(), QListWidget()):
            box.ensurePolished()
            assert box.palette().color(QPalette.ColorRole.Window) == DARK.line
    finally:
        theme.dress(qapp, LIGHT)
    assert palette_of_boxes(LIGHT) == palette_of(LIGHT)


def test_fields_boxes_and_menus_are_outlined_so_that_they_are_seen_in_the_dark(
    qapp: QApplication,
) -> None:
    try:
        theme.dress(qapp, DARK)
        for field in (
            QLineEdit(),
            QComboBox(),
            QRadioButton(),
            QCheckBox(),
            QProgressBar(),
            QMenu(),
        ):
            field.ensurePolished()
            ground = field.palette().color(QPalette.ColorRole.Window)
            for around in (DARK.ground, DARK.paper):
                assert contrast(ground.darker(_FUSION_DARKENS), around) >= _SHAPES, field
    finally:
        theme.dress(qapp, LIGHT)
    assert palette_of_fields(LIGHT) == palette_of(LIGHT)
