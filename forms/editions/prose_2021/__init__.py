"""How offices state the figures of the form of 2021 in their texts, bound to its cells."""
