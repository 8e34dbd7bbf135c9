"""An information return on its way in, as a list from a spreadsheet, and on its way out, as a folder of answers."""
