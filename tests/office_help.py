"""What tests need of LibreOffice: it is no Python package, so that a machine may be without it; `.ci/run` installs it."""

from __future__ import annotations

import pytest

from resolver.files.office import program

NEEDS_OFFICE = pytest.mark.skipif(program.find_office() is None, reason="LibreOffice (soffice) is not installed")
