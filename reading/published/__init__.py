"""Files as offices published them, whatever program wrote them: one list of what is shown."""
