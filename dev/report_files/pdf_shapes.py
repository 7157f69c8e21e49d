"""PDF files that were drawn, not printed: by programs for offices, or by reportlab."""

from .drawn_pages import DrawnPages
from .made import Made, by_name
from .office import office, without_noughts


def pdf_by_character() -> Made:
    """A run of text for every character, as WPS writes them."""
    report = office("乌兰旗新闻出版局", 2023, 200, distinct=True)
    return Made(report, "pdf", DrawnPages(by_character=True).draw(report))


def pdf_heads_on_every_page() -> Made:
    """Table three over two pages with its heads on each, blanks for 0."""
    report = without_noughts(office("乌兰旗人力资源和社会保障局", 2023, 201))
    return Made(report, "pdf", DrawnPages(every_page=True).draw(report))


def pdf_without_lines() -> Made:
    """Tables without lines."""
    report = office("乌兰旗广播电视局", 2023, 98)
    told = ("没有印格式的表头", "表头没有印出或认不出")
    return Made(report, "pdf", DrawnPages(have_lines=False).draw(report), told=told)


SHAPES = by_name(pdf_by_character, pdf_heads_on_every_page, pdf_without_lines)
