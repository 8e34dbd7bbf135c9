"""A published report, as text, back into a document tree and into what the tree says: the mirror image of the writers."""
