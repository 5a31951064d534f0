"""What is kept of the data files is what they hold."""

from __future__ import annotations

import shutil

import pytest

from resolver import shipped
from resolver.keep import kept_files
from resolver.problems import InputError
from resolver.resources import data_folder
from resolver.shipped import KEPT, read_shipped, shipped_values
from resolver.syntax.landmarks import LandmarkFile


def test_everything_is_kept_as_it_is():
    """Where this fails, run `python -m resolver.keep`."""
    assert {path.name: path.read_bytes() for path in KEPT.iterdir()} == kept_files()


def test_an_edited_file_holds_at_once(tmp_path, monkeypatch):
    shutil.copytree(data_folder("grammar"), tmp_path / "grammar")
    monkeypatch.setattr(shipped, "data_folder", lambda name: tmp_path / name)
    path = tmp_path / "grammar" / "landmarks.yaml"
    assert "Now then" not in read_shipped("grammar", "landmarks.yaml", LandmarkFile).connecting
    path.write_text(path.read_text("utf-8").replace("connecting: [Hereby,", "connecting: [Now then, Hereby,"), "utf-8")
    assert "Now then" in read_shipped("grammar", "landmarks.yaml", LandmarkFile).connecting
    assert "Now then" in shipped_values("grammar", "landmarks.yaml")["connecting"]


def test_an_edited_file_that_is_wrong_is_named(tmp_path, monkeypatch):
    shutil.copytree(data_folder("grammar"), tmp_path / "grammar")
    monkeypatch.setattr(shipped, "data_folder", lambda name: tmp_path / name)
    (tmp_path / "grammar" / "landmarks.yaml").write_text("markers: [", "utf-8")
    with pytest.raises(InputError, match=r"landmarks\.yaml, line [12]"):
        read_shipped("grammar", "landmarks.yaml", LandmarkFile)


def test_without_what_is_kept_the_files_are_read(tmp_path, monkeypatch):
    kept = read_shipped("grammar", "landmarks.yaml", LandmarkFile)
    monkeypatch.setattr(shipped, "KEPT", tmp_path)
    assert read_shipped("grammar", "landmarks.yaml", LandmarkFile) == kept
