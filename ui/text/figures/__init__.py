"""The numbers of a text: which figure of a table each states, and figures put into the text."""
