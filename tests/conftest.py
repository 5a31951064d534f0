"""Fixtures that several rooms share, and how hard the property tests try."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("default", max_examples=60, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("ci", max_examples=100, deadline=None, derandomize=True, suppress_health_check=_SLOW)
os.environ["RESOLVER_DATA"] = os.devnull  # nothing that a person keeps for drafts of his own has a say in the tests
settings.load_profile("ci" if os.environ.get("CI") else "default")
