"""Where a text came from: its place on the disk, and whether the file there has changed."""

import os


def stamp_of(location: str) -> tuple[int, int]:
    """Size and time of a file; zeros for what is none."""
    try:
        status = os.stat(location)
    except (OSError, ValueError):
        return (0, 0)
    return (status.st_size, status.st_mtime_ns)


def settled_location(location: str) -> str:
    """An absolute path for a path; `-`, `@clipboard` and URLs as they are."""
    if location == "-" or location.startswith("@") or "://" in location:
        return location
    here = location if os.path.isabs(location) else os.path.join(os.getcwd(), location)
    # `..` behind a link leads elsewhere than it would without the link.
    return here if ".." in here else os.path.normpath(here)
