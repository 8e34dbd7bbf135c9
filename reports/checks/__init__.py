"""What to look at before a report goes out: pure functions of the facts, the tree and what is known around them."""
