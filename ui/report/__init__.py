"""What every page of the open report stands on: session, steps, a page, the keys of undo."""
