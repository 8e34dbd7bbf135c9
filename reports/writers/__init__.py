"""Writers: a document tree in, bytes out. One class a format; none of them sees the database."""
