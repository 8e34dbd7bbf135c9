"""Forms clean and never save: their data goes to an action."""
