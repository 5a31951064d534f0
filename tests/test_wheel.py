"""What is shipped, and that it works where there is no checkout."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import site
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).parents[1]
DATA = ("grammar", "clause_bank")
SECONDS = 300
CLEAN = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}

pytestmark = pytest.mark.slow


def run(*command, cwd, check=True):
    outcome = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=CLEAN, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    assert outcome.returncode == 0 or not check, f"{command}\n{outcome.stdout}\n{outcome.stderr}"
    return outcome


def kept(folder: str) -> set[str]:
    """The files of a folder that belong to the project; without git, all but what Python leaves behind."""
    if shutil.which("git") and (ROOT / ".git").exists():
        listed = run("git", "ls-files", "-z", folder, cwd=ROOT).stdout.split("\0")
        return {name for name in listed if name}
    found = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()}
    return {name for name in found if "__pycache__" not in PurePosixPath(name).parts}


def build(target, *options):
    """Build into a folder. With the build backend at hand nothing has to be fetched."""
    isolation = ["--no-isolation"] if importlib.util.find_spec("hatchling") else []
    run(sys.executable, "-m", "build", *isolation, *options, "--outdir", target, ROOT, cwd=target)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The source distribution, and the wheel that is built from it."""
    target = tmp_path_factory.mktemp("dist")
    build(target)
    (sdist,), (wheel,) = target.glob("*.tar.gz"), target.glob("*.whl")
    return sdist, wheel


@pytest.fixture(scope="module", params=["from-source-distribution", "from-checkout"])
def shipped(request, built, tmp_path_factory):
    """What a wheel holds; one that is built in the checkout, as `pip install .` does, may pick up more on its way."""
    wheel = built[1]
    if request.param == "from-checkout":
        target = tmp_path_factory.mktemp("direct")
        build(target, "--wheel")
        (wheel,) = target.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not name.endswith("/")}


@pytest.mark.parametrize("folder", DATA)
def test_wheel_holds_the_data_and_nothing_else(shipped, folder):
    prefix = f"resolver/_data/{folder}/"
    assert {name.removeprefix("resolver/_data/") for name in shipped if name.startswith(prefix)} == kept(folder)


def test_wheel_holds_no_other_data(shipped):
    assert {name.split("/")[2] for name in shipped if name.startswith("resolver/_data/")} == set(DATA)


def test_wheel_holds_the_whole_package(shipped):
    code = {name for name in shipped if name.startswith("resolver/") and not name.startswith("resolver/_data/")}
    assert kept("resolver") <= code
    assert {name.rpartition(".")[2] for name in code} <= {"py", "tcss", "xml", "rels", "typed", "json", "j2", "xcu"}
    template = {name for name in code if name.startswith("resolver/files/docx/template/")}
    assert "resolver/files/docx/template/[Content_Types].xml" in template
    assert "resolver/files/docx/template/_rels/.rels" in template
    assert "resolver/files/docx/template/word/styles.xml" in template


def test_wheel_holds_nothing_beside_the_package_but_its_description(shipped):
    beside = {name for name in shipped if not name.startswith("resolver/")}
    assert {name.split("/")[0].split("-")[0] for name in beside} == {"resolver_mun"}
    assert any(name.endswith("licenses/LICENSE") for name in beside)


def test_source_distribution_is_enough_to_build_and_test(built):
    with tarfile.open(built[0]) as archive:
        held = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    wanted = {name for folder in (*DATA, "resolver", "tests", "docs") for name in kept(folder)}
    wanted |= {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "Makefile", "PKG-INFO"}
    assert wanted <= held
    assert not {name for name in held if PurePosixPath(name).parts[0] in (".venv", ".git", "out", "dist", "build")}


@pytest.fixture(scope="module")
def installed(built, tmp_path_factory):
    """The folder with the programs of a clean virtual environment in which the wheel is installed."""
    place = tmp_path_factory.mktemp("clean") / "venv"
    run(sys.executable, "-m", "venv", place, cwd=place.parent)
    programs = place / ("Scripts" if os.name == "nt" else "bin")
    python = programs / "python"
    pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1")
    outcome = run(*pip, built[1], cwd=place.parent, check=False)
    if outcome.returncode:
        reachable = run(*pip, "--dry-run", "--no-deps", "click", cwd=place.parent, check=False).returncode == 0
        assert not reachable, outcome.stderr
        # offline: the dependencies come from the environment of the tests; its own .pth files are not followed from there
        run(*pip, "--no-index", "--no-deps", built[1], cwd=place.parent)
        own = sysconfig.get_path("purelib", vars={"base": str(place), "platbase": str(place)})
        (Path(own) / "borrowed.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    return programs


def test_installed_wheel_does_the_main_job(installed, tmp_path):
    where = run(installed / "python", "-c", "import resolver; print(resolver.__file__)", cwd=tmp_path).stdout.strip()
    assert Path(where).resolve().is_relative_to(installed.parent.resolve())

    def resolver(*args):
        return run(installed / "resolver", *args, cwd=tmp_path)

    resolver("new", "draft.md", "--sample")
    assert resolver("check", "draft.md", "--fail-on", "advice").stdout == ""
    resolver("export", "draft.md")
    draft, word = (json.loads(resolver("outline", name, "--format", "json").stdout) for name in ("draft.md", "draft.docx"))
    assert len(draft["operative"]) >= 8
    for part in ("enacting", "preambular", "operative", "unplaced"):
        assert word[part] == draft[part]
    assert word["masthead"]["sponsors"] == draft["masthead"]["sponsors"]
    assert resolver("check", "draft.docx", "--format", "json").stdout
    for name in ("draft.html", "draft.akn"):  # these need templates, or packages that nothing else needs
        resolver("export", "draft.md", "-o", name)
        assert "Trafficking in Persons" in (tmp_path / name).read_text(encoding="utf-8")
    assert resolver("bank", "search", "trust fund").stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["draft.akn", "draft.docx", "draft.html", "draft.md"]
    run(installed / "python", "-c", "import resolver.tui.app", cwd=tmp_path)
