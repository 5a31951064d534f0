from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from command_line import BROKEN, CLEAN

from resolver.cli import COMMANDS

HELPS = [
    (),
    *((name,) for name in COMMANDS),
    *(("bank", name) for name in ("list", "search", "show", "new", "validate", "schema")),
    *(("brief", name) for name in ("new", "show", "todo")),
]
IDS = ["resolver", *(" ".join(words) for words in HELPS[1:])]


def examples(text):
    """The command lines of a help page, without the words that explain them."""
    lines = re.sub(r"\\\n\s*", "", text.split("Example", 1)[1]).splitlines()[1:]
    commands = (line.strip().split("  ")[0] for line in lines)
    return [command for command in commands if command.startswith("resolver")]


@pytest.mark.parametrize("words", HELPS, ids=IDS)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_shows_an_example(resolver, words, option):
    outcome = resolver(*words, option)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"Usage: {' '.join(('resolver', *words))}")
    assert examples(outcome.out)
    assert max(map(len, outcome.out.splitlines())) <= 110


@pytest.mark.parametrize("words", HELPS[1:], ids=IDS[1:])
def test_command_is_named_by_what_it_does(resolver, words):
    described = resolver(*words, "--help").out.split("\n\n")[1].strip()
    assert described[0].isupper()
    assert described.rstrip().endswith(".")


@pytest.mark.parametrize("words", HELPS, ids=IDS)
def test_examples_work(resolver, terminal, monkeypatch, words):
    commands = examples(resolver(*words, "--help").out)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("RESOLVER_DATA", "mine")
    assert resolver("bank", "new", "Clean water").code == 0
    assert resolver("brief", "new").code == 0
    Path("submissions").mkdir()
    for name, text in (("draft.md", CLEAN), ("submissions/one.md", CLEAN), ("sent.md", BROKEN)):
        Path(name).write_text(text, encoding="utf-8")
    for name, source in (("submitted.docx", "draft.md"), ("sent.docx", "sent.md")):
        assert resolver("export", source, "-o", name).code == 0
    if "-o final.docx" not in "\n".join(commands):
        assert resolver("export", "draft.md").code == 0
    for command in commands:
        args = shlex.split(command.split(" > ")[0])[1:]
        if ("new" in args[:2] and args[0] != "bank") or (args[:1] == ["export"] and Path(args[-1]).suffix == ".docx"):
            args.append("--force")
        if not args:
            terminal()
        outcome = resolver(*args)
        assert outcome.code in ((0, 1) if args[:1] in (["check"], ["fix"]) else (0,)), (command, outcome.err)


def test_main_help_lists_every_command(resolver):
    shown = resolver("--help").out
    for name, line in COMMANDS.items():
        assert f"  {name} " in shown
        assert line in shown
