"""Findings and evidence on their way in from a spreadsheet: which columns there are, and what stands in them."""
