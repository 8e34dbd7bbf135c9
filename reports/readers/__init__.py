"""A published report back into a document tree and into what the tree says: the mirror image of the writers."""
