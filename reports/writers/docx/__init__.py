"""The report as a Word file: real styles, real numbering, real headings, for people who go on writing in it."""
