"""A deck as a PowerPoint file: our own template, real layouts and placeholders, readable by a screen reader."""
