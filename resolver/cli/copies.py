"""Which Word files are to be reviewed, and where the copy of each goes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from resolver.cli.inputs import STANDARD_INPUT, find_drafts, told
from resolver.problems import InputError

ENDING = ".reviewed.docx"
"""How the name of a reviewed copy ends where none is given."""
_OTHERS = (".doc", ".docm", ".odt", ".rtf", ".pages", ".pdf", ".md", ".markdown", ".txt")


def word_files(paths: tuple[str, ...], into: str | None) -> list[str]:
    """The Word files that the paths name; of what folders hold, only Word files, and no copies beside what they are copies of.

    Args:
        paths: files and folders.
        into: the folder of the copies; if a folder to be searched holds it, it is passed over.

    Raises:
        InputError: if none is left, or a file is named that is of another kind.
    """
    named = set(paths)
    found = [name for name in find_drafts(paths) if name in named or _is_sent(name, paths, into)]
    if not found:
        raise InputError(f"{paths[0]} holds no Word files (.docx) to review; 'resolver check' checks drafts and texts")
    other = next((name for name in found if Path(name).suffix.lower() in (".md", ".markdown", ".txt")), None)
    if other is not None:
        raise InputError(f"{other} is no Word file (.docx), and only these hold comments; 'resolver check' tells the findings")
    return found


def _is_sent(name: str, paths: Iterable[str], into: str | None) -> bool:
    if not name.lower().endswith(".docx"):
        return False
    if name.lower().endswith(ENDING) and Path(name[: -len(ENDING)] + ".docx").exists():
        return False  # the copy that an earlier review put beside the file; one that came back alone is reviewed
    if into is None:
        return True
    folder, copies = _folder_of(name, paths).resolve(), Path(into).resolve()
    return folder == copies or folder not in copies.parents or copies not in Path(name).resolve().parents


def _folder_of(name: str, paths: Iterable[str]) -> Path:
    """Of the folders that were named, the one in which a file was found; its own folder where the file itself was named."""
    holders = [Path(path) for path in paths if path != name and Path(path) in Path(name).parents]
    return min(holders, key=lambda holder: len(holder.parts), default=Path(name).parent)


def passed_over(paths: tuple[str, ...], into: str | None) -> list[str]:
    """What else the folders hold that somebody may have submitted, in formats that hold no comments of ours."""
    named = [Path(path) for path in paths if path != STANDARD_INPUT and Path(path).is_dir()]
    files = sorted(str(file) for folder in named for file in folder.rglob("*") if file.suffix.lower() in _OTHERS)
    hidden = {name for name in files if any(part.startswith((".", "~$")) for part in _within(name, paths).parts)}
    copies = Path(into).resolve() if into is not None else None
    return [name for name in files if name not in hidden and copies not in Path(name).resolve().parents]


def targets(names: list[str], paths: tuple[str, ...], output: str | None, into: str | None) -> dict[str, Path]:
    """Where the copy of each file goes; in a folder for copies, folders within the one that was named are kept.

    Raises:
        InputError: if there is no place for one, or the same place for two.
    """
    folder = into
    if output is not None and into is None and (len(names) > 1 or _is_folder(output)):
        folder = output
    if folder is not None:
        if Path(folder).is_file() or Path(folder).suffix.lower() == ".docx":
            raise InputError(f"{folder} is one file, and the copies go into a folder; name a folder")
        found = {name: Path(folder, _within(name, paths)) for name in names}
    elif output is not None:
        if Path(output).suffix.lower() != ".docx":
            raise InputError(f"{output}: a reviewed copy is a Word file; give a name that ends in .docx, or a folder")
        found = {names[0]: Path(output)}
    elif STANDARD_INPUT in names:
        raise InputError("standard input has no name to write under; give --output FILE")
    else:
        found = {name: Path(name).with_name(Path(name).stem + ENDING) for name in names}
    places: dict[Path, str] = {}
    for name, target in found.items():
        if target in places:
            raise InputError(f"{places[target]} and {name} would both be written to {target}; review them one by one")
        places[target] = name
    return found


def _within(name: str, paths: Iterable[str]) -> Path:
    return Path("draft.docx") if name == STANDARD_INPUT else Path(name).relative_to(_folder_of(name, paths))


def _is_folder(output: str) -> bool:
    return Path(output).is_dir() or output.endswith(("/", "\\"))


def spare(found: dict[str, Path], *, force: bool) -> None:
    """Refuse to write over a file under review, or over any copy of several, unless forced.

    Raises:
        InputError: if one would be written over.
    """
    there = {name: target for name, target in found.items() if target.exists()} if not force else {}
    for name, target in there.items():
        if name == STANDARD_INPUT:
            continue
        with told(name):
            if Path(name).exists() and target.samefile(name):
                raise InputError(f"{target} is the file under review; give another name, or --force to replace it")
    if len(found) > 1 and there:
        some = next(iter(there.values()))
        raise InputError(f"{len(there)} of {len(found)} copies exist already, such as {some}; give --force to replace them")
