"""The command line as a program of its own: what only shows between processes."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import BROKEN, CLEAN, program

SHOW_READY = "import resolver.cli.check, resolver.cli as c; print('ready', flush=True); c.run(['check', '-'], int)"


def test_exit_codes_and_streams(broken, clean):
    outcomes = [program("check", name, "--format", "concise") for name in (clean, broken, "missing.md")]
    assert [outcome.returncode for outcome in outcomes] == [0, 1, 2]
    assert [len(outcome.stdout.splitlines()) for outcome in outcomes] == [0, 3, 0]
    assert [len(outcome.stderr.splitlines()) for outcome in outcomes] == [1, 1, 1]


def test_utf_8_whatever_the_locale_says(broken):
    outcome = program("check", broken, "--format", "concise", env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert "“Urgess”" in outcome.stdout.decode("utf-8")


def test_standard_input_through_a_pipe():
    fixed = program("fix", "-", stdin=BROKEN.encode())
    assert (fixed.returncode, fixed.stdout) == (0, CLEAN.encode())
    assert program("check", "-", stdin=fixed.stdout).returncode == 0


def test_without_a_terminal_there_is_no_app():
    outcome = program()
    assert (outcome.returncode, outcome.stdout) == (2, b"")
    assert outcome.stderr.startswith(b"resolver: the app needs a terminal")


def test_bottomless_front_matter_is_refused():
    Path("draft.md").write_text("---\ntopic: " + "[" * 200_000 + "\n---\nThe General Assembly,\n", encoding="utf-8")
    outcome = program("check", "draft.md")
    assert (outcome.returncode, len(outcome.stderr.splitlines())) == (2, 1)


@pytest.mark.parametrize("args", [("bank", "list"), ("bank", "list", "--format", "json"), ("check", "many.txt"), ("--help",)])
def test_reader_that_stops_early_is_no_fault(args):
    Path("many.txt").write_text("1. Urges membr states to act\n" * 300, encoding="utf-8")
    command = [sys.executable, "-m", "resolver", *args]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        said = process.stderr.read()
        process.wait(60)
    assert said == b""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_interrupt_leaves_with_two_and_without_a_traceback():
    def listen_to_interrupts():
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # programs started in the background ignore them otherwise

    with subprocess.Popen(
        [sys.executable, "-c", SHOW_READY],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=listen_to_interrupts,
    ) as process:
        assert process.stdout.readline() == b"ready\n"
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.5)  # it waits for its input
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
        assert process.wait(60) == 2
    assert said.strip() == b"resolver: stopped; nothing was written"
