"""What goes through LibreOffice: the same clauses come out, nothing of a stranger's file runs, and failure is one sentence."""

from __future__ import annotations

import io
import os
import socketserver
import stat
import sys
import threading
import time
import zipfile
from pathlib import Path

import pytest
from drafts import FULL
from office_help import NEEDS_OFFICE
from reading_help import UN, shape

from resolver.files.docx.read import read_docx
from resolver.files.docx.write import write_docx
from resolver.files.office import program
from resolver.files.office.kinds import WORD, filter_of
from resolver.files.office.pdf import write_pdf
from resolver.files.office.read import NOTE
from resolver.files.open import read_bytes, read_document
from resolver.problems import InputError
from resolver.syntax import read

ODT = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text"


def open_document(body):
    """A small OpenDocument text."""
    names = "office:urn:oasis:names:tc:opendocument:xmlns:office:1.0 text:urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
    names += "draw:urn:oasis:names:tc:opendocument:xmlns:drawing:1.0 xlink:http://www.w3.org/1999/xlink"
    declared = " ".join('xmlns:{}="{}"'.format(*name.split(":", 1)) for name in names.split())
    content = (
        f'<?xml version="1.0"?><office:document-content {declared} office:version="1.2"><office:body><office:text>'
        f"{body}</office:text></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0"?><m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.2">'
        '<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/>'
        '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


@pytest.fixture
def stub(tmp_path, monkeypatch):
    """Put a program of ours in LibreOffice's place; it is told what LibreOffice would be told."""

    def put(code):
        path = tmp_path / "stub"
        path.write_text(f"#!{sys.executable}\nimport sys, time, pathlib, os\n{code}\n", encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(program, "find_office", lambda: str(path))
        return tmp_path

    return put


posix = pytest.mark.skipif(os.name != "posix", reason="the program in LibreOffice's place is a script")


@NEEDS_OFFICE
@pytest.mark.slow
@pytest.mark.parametrize(("ending", "filter_out"), [("odt", "writer8"), ("doc", "MS Word 97"), ("rtf", "Rich Text Format")])
def test_files_of_others_read_like_the_word_file(tmp_path, ending, filter_out):
    word = write_docx(FULL, UN)
    path = tmp_path / f"draft.{ending}"
    path.write_bytes(program.converted(word, "draft", WORD, ending, filter_out, missing=""))
    document = read_document(path)
    assert NOTE in document.notes
    assert shape(read(document, UN).draft) == shape(read(read_docx(word, "draft.docx"), UN).draft)


@NEEDS_OFFICE
@pytest.mark.slow
def test_pdf_is_tagged_and_shows_the_title():
    data = write_pdf(FULL, UN)
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert b"/StructTreeRoot" in data
    assert b"/DisplayDocTitle true" in data


@NEEDS_OFFICE
@pytest.mark.slow
def test_nothing_outside_the_file_is_fetched():
    asked = []

    class Listener(socketserver.BaseRequestHandler):
        def handle(self):
            asked.append(self.request.recv(1000))

    server = socketserver.TCPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    place = f"http://127.0.0.1:{server.server_address[1]}"
    linked = (
        f'<text:p>The General Assembly,<draw:frame><draw:image xlink:href="{place}/x.png" xlink:type="simple" '
        'xlink:actuate="onLoad"/></draw:frame></text:p>'
        f'<text:section text:name="s"><text:section-source xlink:href="{place}/s.odt"/><text:p>Urges all.</text:p>'
        "</text:section>"
    )
    document = read_bytes(open_document(linked), "draft.odt", ".odt")
    server.shutdown()
    server.server_close()
    assert [paragraph.text for paragraph in document.paragraphs] == ["The General Assembly,", "Urges all."]
    assert asked == []


@NEEDS_OFFICE
@pytest.mark.slow
@pytest.mark.parametrize("name", ["draft.odt", "draft.doc"])
def test_damaged_files_are_refused(name):
    start = ODT if name.endswith("odt") else b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    with pytest.raises(InputError, match=rf"^{name}.* (damaged|cannot read)"):
        read_bytes(start + b"broken" * 100, name, name[-4:])


@pytest.mark.parametrize("ending", [".odt", ".doc", ".rtf"])
def test_without_libreoffice(tmp_path, monkeypatch, ending):
    monkeypatch.setattr(program, "find_office", lambda: None)
    data = {".odt": open_document("<text:p>x</text:p>"), ".doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".rtf": b"{\\rtf1 x}"}
    path = tmp_path / f"draft{ending}"
    path.write_bytes(data[ending])
    with pytest.raises(InputError) as caught:
        read_document(path)
    assert str(caught.value) == (
        f"{path} is read through LibreOffice, which was not found; install it, or save the text as .docx"
    )
    with pytest.raises(InputError, match="a PDF is made by LibreOffice, which was not found"):
        write_pdf(FULL, UN)


def test_word_files_with_another_name_need_no_libreoffice(monkeypatch):
    monkeypatch.setattr(program, "find_office", lambda: None)
    document = read_bytes(write_docx(FULL, UN), "draft.doc", ".doc")
    assert document.notes == ()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"just words", "is no text of a word processor"),
        (ODT, "is damaged"),
        (b"<html>", "is no text of a word processor"),
    ],
)
def test_what_is_not_even_tried(data, message):
    with pytest.raises(InputError, match=f"^draft.odt {message}"):
        filter_of(data, "draft.odt")


def test_bombs_are_not_even_tried():
    stream = io.BytesIO(open_document("<text:p>x</text:p>"))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb", bytes(30_000_000))
    with pytest.raises(InputError, match="times its size, and more than"):
        filter_of(stream.getvalue(), "draft.odt")


@posix
@pytest.mark.parametrize("code", ["", "sys.exit(1)", "os.kill(os.getpid(), 9)"], ids=["nothing", "fails", "dies"])
def test_a_program_that_fails(stub, code):
    stub(code)
    with pytest.raises(InputError, match=r"^draft.rtf: LibreOffice cannot read this file; "):
        read_bytes(b"{\\rtf1 x}", "draft.rtf", ".rtf")


@posix
def test_a_program_that_cannot_be_started(stub):
    folder = stub("")
    (folder / "stub").chmod(0o600)
    with pytest.raises(InputError, match="LibreOffice cannot be started"):
        read_bytes(b"{\\rtf1 x}", "draft.rtf", ".rtf")


@posix
def test_a_program_that_hangs_is_ended_with_all_that_it_started(stub, monkeypatch):
    folder = stub(
        "import subprocess\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "pathlib.Path(__file__).with_name('pid').write_text(str(child.pid))\n"
        "time.sleep(60)"
    )
    monkeypatch.setattr(program, "SECONDS", 1.0)
    with pytest.raises(InputError, match="did not finish within 1 seconds"):
        read_bytes(b"{\\rtf1 x}", "draft.rtf", ".rtf")
    child = int((folder / "pid").read_text())
    for _ in range(100):
        if not _runs(child):
            break
        time.sleep(0.02)
    assert not _runs(child)


def _runs(number):
    try:
        state = Path(f"/proc/{number}/stat").read_text()
    except FileNotFoundError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"


@posix
def test_settings_are_our_own_and_are_cleaned_away(stub):
    folder = stub(
        "words = dict(word.split('=', 1) for word in sys.argv if '=' in word)\n"
        "place = words['-env:UserInstallation'].removeprefix('file://')\n"
        "text = pathlib.Path(place, 'user', 'registrymodifications.xcu').read_text()\n"
        "pathlib.Path(__file__).with_name('seen').write_text(text + '|'.join(sys.argv))"
    )
    with pytest.raises(InputError):
        read_bytes(b"{\\rtf1 x}", "../<draft>; rm.rtf", ".rtf")
    seen = (folder / "seen").read_text()
    assert "DisableMacrosExecution" in seen
    assert "--infilter=Rich Text Format" in seen
    assert "rm.rtf" not in seen  # a stranger's name is no argument
