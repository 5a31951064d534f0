"""Whether a word processor lets its user edit a file."""

from __future__ import annotations

from resolver.files.docx.package import Package
from resolver.files.docx.xml import ON, w


def is_protected(package: Package) -> bool:
    """Whether editing of a file is restricted, so that tracked changes can be neither accepted nor rejected.

    Raises:
        InputError: if the settings of the file are damaged.
    """
    settings = package.related("settings")
    rule = settings.find(w("documentProtection")) if settings is not None else None
    return rule is not None and rule.get(w("enforcement")) in ON and rule.get(w("edit"), "none") != "none"
