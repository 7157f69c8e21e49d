"""Texts as offices write them, of our own, made without a look at the rules that they are held to.

Half have faults that were put in; each file has the figures of its tables that are not 0, and
``findings``, what a careful editor would say: a code, and where in which section.
"""
