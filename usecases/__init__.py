"""What the clerk does to a report: the acts that the window and the commands share."""
