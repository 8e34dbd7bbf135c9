#!/usr/bin/env python
"""Django's command line, with the database and the queue that its commands need (config/local.py)."""

import os
import sys

from django.core.management import execute_from_command_line

from config import local

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    with local.engines_for(sys.argv):
        execute_from_command_line(sys.argv)
