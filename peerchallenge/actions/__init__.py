"""What a peer challenge's team changes beyond the findings."""
