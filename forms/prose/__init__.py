"""The prose of a report: its sentences, the numbers in them, and the figures that these state."""
