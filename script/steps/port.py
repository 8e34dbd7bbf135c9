"""The address of the web server on this computer."""

import os
import socket

from script.steps.say import SetupTrouble

FIRST, LAST = 8000, 8099


def choose():
    """PORT if it is set, otherwise the first free one from 8000 on."""
    asked = os.environ.get("PORT")
    if asked:
        if not (asked.isdigit() and 0 < int(asked) < 65536 and _is_free(int(asked))):
            raise SetupTrouble(f"PORT is {asked}, which is not a free port. Choose another, or leave PORT out.")
        return int(asked)
    for port in range(FIRST, LAST + 1):
        if _is_free(port):
            return port
    raise SetupTrouble(f"No port from {FIRST} to {LAST} is free. Set PORT to a free one.")


def _is_free(port):
    with socket.socket() as test:
        test.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            test.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
