"""The file of a ledger: its tables, what is read and written, erasing what names an applicant."""
