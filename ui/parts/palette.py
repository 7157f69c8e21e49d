"""The palette that standard widgets are painted in, every role of it set."""

from PySide6.QtGui import QColor, QPalette

from ui.parts.colours import LIGHT, Colours

_Role = QPalette.ColorRole
_DISABLED = QPalette.ColorGroup.Disabled


def palette_of(colours: Colours) -> QPalette:
    """Return a palette with every role set, so that nothing is left to what a system mixes in."""
    palette = QPalette()
    for role, colour in _roles(colours).items():
        palette.setColor(role, colour)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(_DISABLED, role, colours.off)
    palette.setColor(_DISABLED, _Role.Base, colours.locked)
    palette.setColor(_DISABLED, _Role.Button, colours.ground)
    return palette


def palette_of_lists(colours: Colours) -> QPalette:
    """Return the palette of lists, in which the chosen row is tinted, its words as they were."""
    palette = palette_of_boxes(colours)
    palette.setColor(_Role.Highlight, colours.chosen)
    palette.setColor(_Role.HighlightedText, colours.ink)
    return palette


def palette_of_boxes(colours: Colours) -> QPalette:
    """Return the palette of what stands in a frame, as lists and texts of several lines do.

    The frame is drawn as the outlines of :func:`palette_of_fields`; in high contrast nothing else
    shows where such a box is.
    """
    palette = palette_of(colours)
    if colours is not LIGHT:
        palette.setColor(_Role.Window, colours.line)
    return palette


def palette_of_fields(colours: Colours) -> QPalette:
    """Return the palette of what is typed in or ticked, and of menus: their outline must be seen.

    Fusion outlines it in the window's colour, darkened, which is the ground's own on a dark ground.
    """
    palette = palette_of(colours)
    if colours is not LIGHT:
        palette.setColor(_Role.Window, colours.faint)
    return palette


def _roles(colours: Colours) -> dict[QPalette.ColorRole, QColor]:
    return {
        _Role.Window: colours.ground,
        _Role.WindowText: colours.ink,
        _Role.Base: colours.paper,
        _Role.AlternateBase: colours.label,
        _Role.Text: colours.ink,
        _Role.PlaceholderText: colours.faint,
        _Role.Button: colours.paper,
        _Role.ButtonText: colours.ink,
        _Role.BrightText: colours.red,
        _Role.Highlight: colours.accent,
        _Role.HighlightedText: colours.on_accent,
        _Role.Accent: colours.accent,
        _Role.Link: colours.accent,
        _Role.LinkVisited: colours.accent,
        _Role.ToolTipBase: colours.paper,
        _Role.ToolTipText: colours.ink,
        _Role.Light: colours.paper,
        _Role.Midlight: colours.side,
        _Role.Mid: colours.line,
        _Role.Dark: colours.faint,
        _Role.Shadow: colours.ink,
    }
