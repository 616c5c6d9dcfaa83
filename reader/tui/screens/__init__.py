"""Screens: they put widgets together and act on what these ask for."""
