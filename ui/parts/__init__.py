"""What any room of the window uses: theme, messages, dialogs for files, work in the background."""
