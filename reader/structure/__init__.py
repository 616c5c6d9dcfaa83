"""Lines to blocks and sections."""

from reader.structure.recovery import as_is, recover

__all__ = ["as_is", "recover"]
