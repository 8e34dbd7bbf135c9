"""PostgreSQL and Valkey for a computer that has neither, started from the binaries inside two Python packages.

They run for as long as somebody holds a lease (``lease.hold``): the server, a management command, a test run. Every
holder keeps a shared lock, which the kernel takes back however its process ends; the keeper, a small process of its
own, stops the engines when no lock is left. Nothing here imports Django or knows the settings.
"""
