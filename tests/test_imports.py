"""What a command loads, and how long a cold one takes: seen from outside, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from resolver.bank.load import load_bank
from resolver.bank.slots import fill
from resolver.compose.edit import insert_clause
from resolver.draft import DraftResolution, Masthead, Part
from resolver.files.markdown import write_markdown
from resolver.profiles import load_profile

LISTING = """
import atexit, json, pathlib, sys

target = pathlib.Path(sys.argv.pop(1))
atexit.register(lambda: target.write_text(json.dumps(sorted(sys.modules)), encoding="utf-8"))
from resolver.__main__ import main

main()
"""
COLD_SECONDS = 0.3
ATTEMPTS = 15


@pytest.fixture
def draft(tmp_path):
    """A draft of twenty clauses of the bank."""
    draft = DraftResolution(
        Masthead(committee="Third Committee", topic="Trafficking in persons", sponsors=("Brazil", "Italy", "Kenya")),
        enacting="The General Assembly",
        profile="nmun",
    )
    ready = [clause for clause in load_bank().clauses.values() if all(slot.default for slot in clause.slots)]
    for part, count in ((Part.PREAMBULAR, 8), (Part.OPERATIVE, 12)):
        for place, clause in enumerate([clause for clause in ready if clause.part is part][:count]):
            draft = insert_clause(draft, part, place, fill(clause, {}))
    assert len(draft.preambular) + len(draft.operative) == 20
    path = tmp_path / "draft.md"
    path.write_text(write_markdown(draft, load_profile("nmun")), encoding="utf-8")
    return path


def loaded(folder: Path, *args: str) -> set[str]:
    """The modules that are loaded when a command ends."""
    target = folder / "modules.json"
    outcome = subprocess.run(
        [sys.executable, "-c", LISTING, str(target), *args], capture_output=True, timeout=60, check=False, cwd=folder
    )
    assert outcome.returncode in (0, 1), outcome.stderr
    return set(json.loads(target.read_text(encoding="utf-8")))


@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_check_loads_neither_the_app_nor_word(tmp_path, draft, form):
    modules = loaded(tmp_path, "check", str(draft), "--format", form)
    assert "resolver.syntax.reading" in modules
    assert "resolver.rules.numbering.number_out_of_order" in modules
    assert not modules & {"textual", "docx", "lxml", "jinja2", "rich", "resolver.tui", "resolver.files.docx"}


@pytest.mark.parametrize("command", ["fix", "outline"])
def test_other_readers_of_a_draft_do_not_either(tmp_path, draft, command):
    assert not loaded(tmp_path, command, str(draft)) & {"textual", "docx", "lxml", "jinja2"}


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_loads_no_command(tmp_path, option):
    modules = loaded(tmp_path, option)
    assert "resolver.cli" in modules
    assert not modules & {"lark", "textual", "yaml", "docx", "lxml", "msgspec", "rapidfuzz"}
    assert not {name for name in modules if name.startswith("resolver.cli.")}


@pytest.mark.parametrize("args", [("bank", "list"), ("bank", "search", "trust fund"), ("profiles",)])
def test_bank_loads_no_grammar(tmp_path, args):
    modules = loaded(tmp_path, *args)
    assert "msgspec" in modules
    assert not modules & {"lark", "textual", "docx", "lxml"}


def test_word_is_loaded_for_word_files_only(tmp_path, draft):
    assert "lxml" in loaded(tmp_path, "export", str(draft))
    modules = loaded(tmp_path, "check", str(draft.with_suffix(".docx")))
    assert "lxml" in modules
    assert "textual" not in modules


def _cost(command: list[str]) -> float:
    """Seconds that a command takes: of the processor where that is told, because neighbours lengthen the wall clock."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    start = time.perf_counter()
    if not hasattr(os, "wait4"):
        assert process.wait() == 0
        return time.perf_counter() - start
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_utime + usage.ru_stime


def test_cold_check_is_quick(draft):
    command = [sys.executable, "-m", "resolver", "check", str(draft)]
    costs: list[float] = []
    while len(costs) < ATTEMPTS and (len(costs) < 5 or min(costs) >= COLD_SECONDS):
        costs.append(_cost(command))
    assert min(costs) < COLD_SECONDS, costs
