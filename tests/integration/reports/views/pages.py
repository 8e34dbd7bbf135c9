def text(response):
    """A page's source with single spaces, so that a sentence is found however the template breaks its lines."""
    return " ".join(response.content.decode().split())
