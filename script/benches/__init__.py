"""What can be measured. A module here is a bench: `script/bench NAME` calls its `measure()`.

`measure()` returns a list of `Figure`; the module's docstring says what is measured and on what.
"""
