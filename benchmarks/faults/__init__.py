"""Faults that writers make, put into texts that have none."""
