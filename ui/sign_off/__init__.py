"""Sign-off: handing in, replies, versions, comparison, taking back, the final."""
