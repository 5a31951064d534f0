"""An app on an empty desk: its own state folder, its own working folder, no bank and no rules but our own."""

from __future__ import annotations

from contextlib import asynccontextmanager

import pytest
from tui_desk import Hand, foresee, put_all_right, put_right, small_bank

from resolver.tui import engine
from resolver.tui.app import ResolverApp


@pytest.fixture(autouse=True)
def desk(tmp_path, monkeypatch):
    monkeypatch.setenv("RESOLVER_STATE", str(tmp_path / "state"))
    monkeypatch.setattr("resolver.bank.load.load_bank", small_bank)
    monkeypatch.setattr("resolver.bank.load.find_bank", small_bank)
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


@pytest.fixture
def foreseen(monkeypatch):
    monkeypatch.setattr(engine, "check_draft", foresee)
    monkeypatch.setattr(engine, "apply_fix", put_right)
    monkeypatch.setattr(engine, "fix_safe", put_all_right)


@pytest.fixture
def hand():
    """Opens the app; use as `async with hand(...) as it`."""

    @asynccontextmanager
    async def opened(path=None, profile=None, size=(80, 24), draft=None):
        app = ResolverApp(path, profile)
        async with app.run_test(size=size) as pilot:
            it = Hand(app, pilot)
            await it.rest()
            if draft is not None:
                it.begin_with(draft)
                await it.rest()
            yield it

    return opened
