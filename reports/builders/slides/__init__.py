"""The last-day presentation: the same facts told to a room in at most twenty slides. Pure, like the report."""
