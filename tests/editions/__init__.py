"""A second edition of the form, and what every room makes of reports on it beside those of 2021."""
