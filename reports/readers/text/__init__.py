"""Plain text of a published report → document tree.

The path of a report, one module a step: `lines` (spaces, page breaks) → `markup` (tags left by converters) →
`furniture` and `contents` (what is not text of the report) → `passages` (paragraphs, bullets, numbered
paragraphs, joined over page breaks) → `overview` (the framework listed in the background) → `outline`
(headings and what stands under them) → `title` and `sections` (the tree with its roles) → `facts`.

No word is lost on the way: each is in the tree or in the list of what was left out (`reports.readers.accounting`).
"""
