"""Whose report it is: unit, year, date, contact, and the preamble made from them."""
