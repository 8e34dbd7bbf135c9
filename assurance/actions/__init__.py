"""Every change of state. Functions are keyword-only, take `by=`, are atomic and leave labelled history."""
