"""The label of a form's field that is higher than a line: it stands beside the first one.

A form puts it lower, the more so the larger the type is.
"""

from PySide6.QtWidgets import QFormLayout, QPlainTextEdit, QWidget

from ui.parts.control import control_height


def stand_beside_first_line(form: QFormLayout, field: QWidget) -> None:
    """Have the label of ``field``, a text or what begins with a line, stand beside its words."""
    label = form.labelForField(field)
    height = control_height(label.fontMetrics())
    if isinstance(field, QPlainTextEdit):
        above = field.frameWidth() + round(field.document().documentMargin())
        height = 2 * above + field.fontMetrics().height()
    label.setFixedHeight(height)
