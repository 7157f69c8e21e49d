"""What any room of the window uses: theme, messages, dialogs, lists, work in the background."""
