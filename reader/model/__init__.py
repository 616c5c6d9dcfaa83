"""Immutable types that every room shares, and nothing else.

Offsets are code points of `Document.text`, half-open, unless a field says otherwise.
"""
