"""Tables that people fill in with a spreadsheet program, read into named columns with errors by row and column.

`reading.read` is the way in; the other modules know the file formats. No database, no web.
"""
