"""Symbols of documents and citations of resolutions."""
