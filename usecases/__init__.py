"""What the clerk does to a report, without a window: the acts that the window and the commands share."""
