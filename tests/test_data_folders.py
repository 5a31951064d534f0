from __future__ import annotations

import pytest

from resolver import resources
from resolver.resources import data_folder


def test_checkout_folders():
    assert (data_folder("grammar") / "document.lark").is_file()
    assert (data_folder("clause_bank")).is_dir()


def test_wheel_comes_first(tmp_path, monkeypatch):
    package = tmp_path / "resolver"
    inside, beside = package / "_data" / "grammar", tmp_path / "grammar"
    beside.mkdir()
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
    fresh = data_folder.__wrapped__
    assert fresh("grammar") == beside
    inside.mkdir(parents=True)
    assert fresh("grammar") == inside
    with pytest.raises(FileNotFoundError, match="install Resolver again"):
        fresh("nothing")
