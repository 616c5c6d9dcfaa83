"""What was read: recents, places, excerpts, findings cache. Each part is imported by its name."""
