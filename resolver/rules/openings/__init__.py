"""Opening phrases."""
