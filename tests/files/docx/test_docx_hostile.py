"""Hostile files: one sentence, exit 2, two seconds, 300 MB, and nothing written."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from gallery import INLINE
from hostile import GOOD, LARGE, SMALL
from word_files import abstract, lvl, num, p, relationships, style, t, word_file

from resolver.document import Document
from resolver.files.docx.read import read_docx
from resolver.problems import InputError

SECONDS = 2.0
MEGABYTES = 300
MEASURED = r"""
import json, pathlib, re, resource, sys
from resolver.__main__ import main
sys.argv[0] = "resolver"
try:
    main()
except SystemExit as end:
    code = end.code
used = resource.getrusage(resource.RUSAGE_SELF)
status = pathlib.Path("/proc/self/status")  # ru_maxrss would count the process that started this one as well
peak = re.search(r"VmHWM:\s*(\d+)", status.read_text())[1] if status.exists() else used.ru_maxrss
print(json.dumps([code, used.ru_utime + used.ru_stime, int(peak) / 1024]))
"""


@pytest.mark.parametrize("name", SMALL)
def test_small_hostile_files_are_refused_in_one_sentence(name):
    make, said = SMALL[name]
    with pytest.raises(InputError, match=said) as caught:
        read_docx(make(), "sent.docx")
    message = str(caught.value)
    assert message.startswith("sent.docx")
    assert "\n" not in message
    assert "; " in message  # what was found, and what to do


def measured(folder: Path, *args: str) -> tuple[int, float, float, str, str]:
    """Exit code, seconds of the processor, peak of memory, and what was said where."""
    outcome = subprocess.run(
        [sys.executable, "-c", MEASURED, *args],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=folder,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        check=True,
    )
    *said, figures = outcome.stdout.splitlines()
    return (*json.loads(figures), "\n".join(said), outcome.stderr)


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_large_hostile_files_cost_little_and_leave_nothing(name, tmp_path):
    make, said = LARGE[name]
    (tmp_path / "sent.docx").write_bytes(make())
    code, seconds, megabytes, out, err = measured(tmp_path, "review", "sent.docx", "-o", "back.docx", "--changes")
    assert (code, out) == (2, "")
    assert err.startswith("resolver: sent.docx")
    assert err.count("\n") == 1
    with pytest.raises(InputError, match=said):
        raise InputError(err)
    assert [path.name for path in tmp_path.iterdir()] == ["sent.docx"]
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


@pytest.mark.slow
@pytest.mark.parametrize("command", [("check",), ("outline",), ("fix", "-o", "x.docx"), ("export", "-o", "x.md"), ("review",)])
def test_no_command_leaves_anything_of_a_bad_file(command, tmp_path):
    (tmp_path / "sent.docx").write_bytes(SMALL["nested tables"][0]())
    code, _, _, out, err = measured(tmp_path, *command, "sent.docx")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert [path.name for path in tmp_path.iterdir()] == ["sent.docx"]


@pytest.mark.parametrize("twentieth", range(20))
def test_truncated_file_is_refused(twentieth):
    with pytest.raises(InputError, match=r"cut\.docx (is damaged or was not copied whole|is empty|is not a Word document)"):
        read_docx(GOOD[: len(GOOD) * twentieth // 20], "cut.docx")


def test_styles_that_build_on_one_another_in_a_circle_are_read():
    styles = style("A", based_on="B", rpr="<w:i/>") + style("B", based_on="A") + style("Self", based_on="Self")
    document = read_docx(word_file(p("x", style="B") + p("y", style="Self"), styles=styles), "x.docx")
    assert [bool(paragraph.runs) for paragraph in document.paragraphs] == [True, False]


def test_target_that_leads_upward_stays_within_the_file():
    links = relationships(styles="../../../../../etc/passwd")
    stream = BytesIO(GOOD)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/_rels/document2.xml.rels", links)
    assert read_docx(stream.getvalue(), "x.docx").text == "x"


EVERYTHING = word_file(
    p("".join(piece.xml for piece in INLINE.values()), num=1, level=0)
    + f"<w:tbl><w:tr><w:tc>{p('Sponsors')}</w:tc><w:tc>{p('Brazil')}</w:tc></w:tr></w:tbl>"
    + p(t("x") + '<w:r><w:footnoteReference w:id="1"/></w:r>', style="S"),
    styles=style("S", rpr="<w:i/>") + style("D", default=True, based_on="S"),
    numbering=abstract(0, lvl(0, "decimal", "%1."), lvl(1, "lowerLetter", "(%2)")) + num(1, 0),
    footnotes=f'<w:footnote w:id="1">{p("note")}</w:footnote>',
)


def spoilt(part: bytes, rng: random.Random) -> bytes:
    """A part with some bytes flipped, dropped, doubled, or moved."""
    data = bytearray(part)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        start = rng.randrange(len(data))
        end = start + rng.choice((1, 1, 2, 8, 60))
        piece = data[start:end]
        match rng.randrange(5):
            case 0:
                data[start] ^= 1 << rng.randrange(8)
            case 1:
                del data[start:end]
            case 2:
                data[start:start] = piece
            case 3:
                data[rng.randrange(len(data)) : 0] = piece
            case _:
                data[start:end] = rng.choice((b"<w:p>", b"</w:p>", b'"', b"&#0;", b"9999999999", b"%1", b"<w:r/>"))
        if not data:
            break
    return bytes(data)


def test_spoilt_parts_are_read_or_refused():
    """Bytes within the parts, so that the zip is sound and the XML is what suffers."""
    rng = random.Random(20)
    with zipfile.ZipFile(BytesIO(EVERYTHING)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    read = 0
    for _ in range(400):
        name = rng.choice(sorted(parts))
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for other, content in parts.items():
                archive.writestr(other, spoilt(content, rng) if other == name else content)
        read += is_read(stream.getvalue())
    assert 50 < read < 350  # some are still Word files, and some are none


def is_read(data: bytes) -> bool:
    """Whether a file is read; where it is not, whatever is raised beside one sentence on it is an error."""
    try:
        return isinstance(read_docx(data, "x.docx"), Document)
    except InputError as error:
        if not str(error).startswith("x.docx"):
            raise
        return False


def test_spoilt_files_are_read_or_refused():
    """Bytes of the zip itself."""
    rng = random.Random(21)
    read = sum(is_read(spoilt(EVERYTHING, rng)) for _ in range(400))
    assert read < 400
