"""The titles of the menus, which are all that the first paint shows of them."""

FILE = "文件(&F)"
EDIT = "编辑(&E)"
VIEW = "查看(&V)"
SIGN_OFF = "送审(&S)"
HELP = "帮助(&H)"

#: In the order in which they stand in the bar.
TITLES = (FILE, EDIT, VIEW, SIGN_OFF, HELP)
