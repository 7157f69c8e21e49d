"""What a figure is called in messages: the table, and the cells that it comes from."""

from forms.form import Form

#: More cells than this are not named one by one.
_FEW = 3


def figure_name(form: Form, cells: tuple[str, ...]) -> str:
    """Return the name of the sum of ``cells``: 表三“本年新收·总计”, of many 表三“…”等 8 格."""
    section = form.section_of(cells[0])
    table = f"表{section.heading[0]}" if section else ""
    names = [form.fields[id].name for id in cells]
    if len(names) > _FEW:
        return f"{table}“{names[0]}”等 {len(names)} 格"
    return table + "＋".join(f"“{name}”" for name in names)
