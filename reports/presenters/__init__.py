"""Everything that a template would otherwise have to work out."""
