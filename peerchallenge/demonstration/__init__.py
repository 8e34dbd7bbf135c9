"""An invented council with a peer challenge, self-assessments and a result, put in by the acts of its own people.

Nothing here writes a row: each step is an action with its own actor, so that the histories read like a real council's.
"""
