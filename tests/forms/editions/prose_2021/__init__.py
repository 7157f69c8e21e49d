"""How texts are read that state the figures of the form of 2021."""
