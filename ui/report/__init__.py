"""What every page of the open report stands on: its session, its steps, a page, the keys of undo."""
