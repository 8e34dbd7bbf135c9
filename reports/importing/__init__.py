"""A published report on its way into the record: read, counted and planned as rows, before anything is written."""
