"""The library file: open, lock, migrate, load, record edits, history. The only place that knows SQLite."""
