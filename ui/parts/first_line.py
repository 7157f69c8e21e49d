"""The label of a form's field that is higher than a line: it stands beside the first one.

A form puts it lower, the more so the larger the type is.
"""

from PySide6.QtWidgets import QFormLayout, QWidget

from ui.parts.control import control_height
from ui.parts.text_box import TextBox


def stand_beside_first_line(form: QFormLayout, field: QWidget) -> None:
    """Have the label of ``field``, a text or what begins with a line, stand beside its words."""
    label = form.labelForField(field)
    height = control_height(label.fontMetrics())
    if isinstance(field, TextBox):
        height = field.height_of_line
    label.setFixedHeight(height)
