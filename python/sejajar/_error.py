"""The exception of the package."""

from __future__ import annotations


class Error(ValueError):
    """Raised for invalid options, files, texts, models and outputs.

    The message has the form ``path:line: what happened; what was expected``.

    Attributes:
        kind: the cause: "usage", "input", "encoding", "model" or "output".
        place: the file and line, or the option, that the message begins with; "" for none.
    """

    kind: str
    place: str

    def __init__(self, message: str, kind: str = "input") -> None:
        super().__init__(message)
        self.kind = kind
        place, colon, _ = message.partition(": ")
        self.place = place if colon else ""

    def __reduce__(self) -> tuple[type[Error], tuple[str, str]]:
        return Error, (str(self), self.kind)
