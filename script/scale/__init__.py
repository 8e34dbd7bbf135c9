"""A council with more in it than anybody will type, in a database of its own, for script/bench.

Modules here import models: import them once Django is set up.
"""
