"""What was read: recents, places, findings cache, search."""
