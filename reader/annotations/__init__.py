"""Highlights, notes and tags: anchoring, store, citation, exchange."""
