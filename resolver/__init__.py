"""Resolver: build and check draft resolutions in United Nations style."""

__version__ = "0.1.0"
