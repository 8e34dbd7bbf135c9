"""From rows to a document tree: `gather` reads the database, everything after it is pure."""
