"""Simplified and traditional: detection, and conversion that carries offsets back."""
