"""What a file is, told from what it contains and never from its name. Plain bytes in, a kind or a refusal out.

Nothing is unpacked and nothing is read whole, so that no file can cost more than a few hundred kilobytes of memory.
"""
