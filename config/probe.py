"""Asks this container's web server whether it is well: `python -m config.probe`. Exit status 0 if so."""

import os
import sys
import urllib.request


def main():
    host = os.environ["ALLOWED_HOSTS"].split(",")[0].lstrip(".")
    request = urllib.request.Request("http://127.0.0.1:8000/health/", headers={"Host": host})
    try:
        with urllib.request.urlopen(request, timeout=8) as answer:
            sys.exit(answer.status != 200)
    except OSError as trouble:
        sys.exit(str(trouble))


if __name__ == "__main__":
    main()
