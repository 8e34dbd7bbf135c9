"""A Word file of a published report → transcript: styles say what is a heading, numbering what is a list."""
