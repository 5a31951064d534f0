"""Titles, bodies, dates, symbols and names of States, held against the registry."""
