class EngineTrouble(Exception):
    """The embedded database or broker does not run; the text is a sentence for the person at the keyboard."""
