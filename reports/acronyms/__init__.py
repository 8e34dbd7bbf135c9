"""Acronyms of a report: where they are used, what the text says they stand for, and what the field means by them."""
