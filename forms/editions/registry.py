"""The editions of the form that reports can be on."""

from forms.editions.form_2021 import FORM as FORM_2021
from forms.form import Form

EDITIONS: dict[str, Form] = {form.id: form for form in (FORM_2021,)}

#: The edition a new report is on.
CURRENT = FORM_2021
