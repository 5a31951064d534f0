"""Renderers of reports: one module for each output format."""
