"""The editions of the official form: what each declares, and what must hold in a report on it."""
