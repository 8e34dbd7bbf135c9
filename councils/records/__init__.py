"""A council's record: everything that was typed for it, as plain data that can be read into an empty council again.

Each room says in its `records.py` which of its tables belong (`TABLES`), which do not and why (`LEFT_OUT`), and how
rows that every installation has by itself, such as quality statements, are named (`KEYS`). Rows go out and come in by
their models' own fields, so that a new field is part of the record from its first day.
"""
