"""The document tree: what a report says, free of how it looks and of where it came from."""
