"""What a page may load and run (Content-Security-Policy): our own files, and nothing written into the page.

A script that cannot be a file, such as the text editor's import map, bears the request's nonce.
"""

from csp.constants import NONCE, NONE, SELF

EDITOR_STYLE = "'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA='"
"""The text editor adds one fixed style sheet to the page by itself; this is the hash of its text."""

POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE, EDITOR_STYLE],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
