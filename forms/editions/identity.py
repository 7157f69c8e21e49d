"""What the title, the preamble and the signature of every edition are made from."""

from forms.form import Field
from forms.values import Kind

_UNIT = (
    Field("unit", Kind.LINE, "单位全称"),
    Field("kind", Kind.BODY, "单位类别"),
)
_CONTACT = (
    Field("contact.office", Kind.LINE, "联系科室"),
    Field("contact.phone", Kind.LINE, "联系电话"),
    Field("contact.fax", Kind.LINE, "传真"),
    Field("contact.address", Kind.LINE, "地址"),
    Field("contact.postcode", Kind.LINE, "邮政编码"),
    Field("contact.email", Kind.LINE, "电子邮箱"),
    Field("contact.website", Kind.LINE, "网站"),
)

IDENTITY = (
    *_UNIT,
    Field("year", Kind.YEAR, "报告年度"),
    Field("date", Kind.DATE, "成文日期"),
    *_CONTACT,
    Field("text.preamble", Kind.TEXT, "报告前言"),
)

#: What last year's report passes on to a new one.
INHERITED = tuple(field.id for field in (*_UNIT, *_CONTACT))
