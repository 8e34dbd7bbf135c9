"""A published report on its way into the record, out as a file, and back: what differs at the end."""
