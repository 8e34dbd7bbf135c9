from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measured value; it falls short when it is above `goal`. `name` is stable: other programs read it."""

    name: str
    what: str
    value: float
    unit: str
    goal: float | None = None

    @property
    def falls_short(self):
        return self.goal is not None and self.value > self.goal

    def __str__(self):
        beside = "" if self.goal is None else f"   goal: at most {self.goal:g} {self.unit}"
        return f"{self.what:50} {self.value:10.2f} {self.unit}{beside}{'   FALLS SHORT' if self.falls_short else ''}"
