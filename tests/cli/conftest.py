"""The command line in this process, in an empty folder."""

from __future__ import annotations

import io
import sys

import pytest
from command_line import BROKEN, CLEAN, Outcome, holdings

from resolver.cli import run


@pytest.fixture(autouse=True)
def desk(tmp_path, monkeypatch):
    """An empty working folder; nothing is read from a terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    monkeypatch.delenv("COLUMNS", raising=False)
    return tmp_path


@pytest.fixture
def resolver(capsys, monkeypatch):
    """Run a command: `resolver("check", "draft.md", stdin=b"…")`."""

    def ran(*args, stdin=None, open_app=lambda draft: 0):
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        code = 0
        try:
            run([str(arg) for arg in args], open_app)
        except SystemExit as leaving:
            code = leaving.code
        spoken = capsys.readouterr()
        return Outcome(code, spoken.out, spoken.err)

    return ran


@pytest.fixture
def refused(resolver, desk):
    """Run a command that must be refused: exit code 2, one sentence on one line, and the folder as it was."""

    def ran(*args, **more):
        before = holdings(desk)
        outcome = resolver(*args, **more)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.startswith("resolver: ")
        assert outcome.err.endswith("\n")
        assert len(outcome.err.splitlines()) == 1
        assert "\x1b" not in outcome.err
        assert "Traceback" not in outcome.err
        assert holdings(desk) == before
        return outcome.err.removeprefix("resolver: ").rstrip("\n")

    return ran


@pytest.fixture
def terminal(monkeypatch):
    """Pretend that a person sits at a terminal and types these lines."""

    class Keyboard(io.StringIO):
        def isatty(self):
            return True

    def typed(lines=""):
        monkeypatch.setattr(sys, "stdin", Keyboard(lines))
        for stream in (sys.stdout, sys.stderr):
            monkeypatch.setattr(stream, "isatty", lambda: True)

    return typed


@pytest.fixture
def clean(desk):
    path = desk / "clean.md"
    path.write_text(CLEAN, encoding="utf-8")
    return path.name


@pytest.fixture
def broken(desk):
    path = desk / "broken.md"
    path.write_text(BROKEN, encoding="utf-8")
    return path.name
