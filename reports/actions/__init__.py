"""Every change of state that a person causes. Functions are keyword-only, take `by=`, are atomic and leave history."""
