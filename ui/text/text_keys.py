"""What the keys of a text do that other programs do not have; its editor takes them."""

from ui.parts.key_notes import KeyNote

KEYS = (
    KeyNote("Tab", "离开文字，到下一处"),
    KeyNote("菜单键、右键", "在数字上：绑定到…、这不是表内数"),
    KeyNote("Ctrl+滚轮", "放大、缩小文字"),
)
