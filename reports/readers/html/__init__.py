"""A web page of a published report → transcript: what it marks as headings, lists and tables is taken at its word."""
