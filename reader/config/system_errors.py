"""What the operating system refuses, in the reader's language."""

import errno

from reader.config.messages import gettext as _
from reader.config.messages import mark

_REASONS = {
    errno.ENOENT: mark("there is no such file or folder"),
    errno.EACCES: mark("there is no permission for it"),
    errno.EISDIR: mark("it is a folder"),
    errno.ENOTDIR: mark("a part of its path is no folder"),
    errno.ENOSPC: mark("the disk is full"),
    errno.EROFS: mark("the disk can only be read"),
}


def system_reason(error: OSError) -> str:
    """Why it failed; in the system's own words where it is a rare reason."""
    known = _REASONS.get(error.errno or 0)
    return _(known) if known else error.strerror or str(error)
