"""What the window tells of itself: notes on each step, version and licences."""
