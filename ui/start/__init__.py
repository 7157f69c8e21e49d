"""The start page: the library's reports, a new one, a backup brought back."""
