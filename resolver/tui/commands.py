"""Every command of the app, declared once: keys, key bar, palette and help are all made from this table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from textual.binding import Binding, BindingType


class Where(StrEnum):
    """Where the keys of a command work."""

    EVERYWHERE = "everywhere"
    DRAFT = "in the draft"
    FINDINGS = "in the findings"
    BANK = "in the clause bank"


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can ask of the app. The main screen does it in the method `action_<id>`."""

    id: str
    title: str
    """For the palette: verb and object."""
    help: str
    """One sentence for the help page and the tooltip."""
    keys: tuple[str, ...]
    where: Where = Where.EVERYWHERE
    short: str = ""
    """One word for the key bar; empty keeps it out of there."""
    bar_keys: str = ""
    """What the key bar shows instead of the first key, where two commands share an entry."""

    @property
    def key_names(self) -> str:
        """The keys as they are written on a keyboard, e.g. `F6 or Ctrl+S`."""
        return " or ".join(map(key_name, self.keys))


_NAMES = {
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "slash": "/",
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "enter": "Enter",
    "delete": "Del",
    "backspace": "Backspace",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def key_name(key: str) -> str:
    """How a key is written for a reader: `ctrl+s` is `Ctrl+S`, a capital letter is `Shift+S`."""
    *modifiers, last = key.split("+")
    name = _NAMES.get(last, last.upper())
    if len(last) == 1 and last.isupper():
        modifiers.append("shift")
    return "+".join((*map(str.capitalize, modifiers), name))


COMMANDS = (
    Command("help", "Show the keys", "Shows this page.", ("f1", "question_mark"), short="Help"),
    Command(
        "show_bank",
        "Go to the clause bank",
        "Search ready-made clauses and put them into the draft.",
        ("f2", "slash"),
        short="Bank",
    ),
    Command("show_draft", "Go to the draft", "The draft as it will look on paper.", ("f3",), short="Draft"),
    Command(
        "show_findings", "Go to the findings", "What a chair would notice, and what can be fixed.", ("f4",), short="Findings"
    ),
    Command(
        "masthead",
        "Edit the masthead",
        "Committee, topic, sponsors, signatories, enacting line and house rules.",
        ("f5",),
        short="Masthead",
    ),
    Command(
        "guide",
        "Read the background guide",
        "What the guide says, how far it is right, and what is right.",
        ("ctrl+g",),
    ),
    Command("save", "Save the draft", "Writes the draft to its file.", ("f6", "ctrl+s"), short="Save"),
    Command("save_as", "Save the draft under another name", "Asks for a name and writes the draft there.", ("f12",)),
    Command("open", "Open a draft", "Reads a draft, a Word file, a text, and what other programs write.", ("f7", "ctrl+o")),
    Command(
        "export",
        "Export the draft",
        "Writes it as a Word document, a web page, a PDF or a text.",
        ("f8", "ctrl+w"),
        short="Export",
    ),
    Command("fix_all", "Fix everything that is certain", "Puts right every finding whose right text is certain.", ("f9",)),
    Command("quit", "Quit", "Leaves; asks first if there is something to save.", ("f10", "ctrl+q"), short="Quit"),
    Command(
        "brief",
        "Fill in your brief",
        "Five questions about your country; what suits it comes first in the bank.",
        ("ctrl+t",),
    ),
    Command("undo", "Undo", "Takes the last change back.", ("ctrl+z",)),
    Command("redo", "Redo", "Does again what was taken back.", ("ctrl+y",)),
    Command("new", "Start a new draft", "Begins again with an empty draft.", ("ctrl+n",)),
    Command(
        "edit",
        "Edit the chosen line",
        "Opens the words of the chosen clause, or the masthead.",
        ("enter", "e"),
        Where.DRAFT,
        "Edit",
    ),
    Command(
        "new_preambular",
        "Write a preambular clause",
        "Adds a clause of your own to the preamble: why we act.",
        ("p",),
        Where.DRAFT,
        "Preamble",
    ),
    Command(
        "new_operative",
        "Write an operative clause",
        "Adds a clause of your own to the operative part: what is to be done.",
        ("o",),
        Where.DRAFT,
        "Operative",
    ),
    Command(
        "sub_clause",
        "Write a sub-clause",
        "Adds (a), (b), … to the chosen clause; on a sub-clause, the next one after it.",
        ("s",),
        Where.DRAFT,
        "Sub",
    ),
    Command(
        "move_up",
        "Move the clause up",
        "Changes places with the one above.",
        ("shift+up", "K", "left_square_bracket"),
        Where.DRAFT,
        "Move",
        "Shift+↑↓",
    ),
    Command(
        "move_down",
        "Move the clause down",
        "Changes places with the one below.",
        ("shift+down", "J", "right_square_bracket"),
        Where.DRAFT,
    ),
    Command(
        "indent",
        "Make it a sub-clause",
        "Makes the clause the last sub-clause of the one above it.",
        ("greater_than_sign", "shift+right"),
        Where.DRAFT,
        "Level",
        "> <",
    ),
    Command(
        "outdent",
        "Move it up a level",
        "Takes a sub-clause out of its clause, one level up.",
        ("less_than_sign", "shift+left"),
        Where.DRAFT,
    ),
    Command(
        "delete",
        "Delete the clause",
        "Takes the clause out, with its sub-clauses. Undo brings it back.",
        ("delete", "x", "backspace"),
        Where.DRAFT,
        "Delete",
    ),
    Command(
        "fix_here",
        "Fix the finding at this clause",
        "Applies the first fix that is offered for the chosen clause.",
        ("f",),
        Where.DRAFT,
        "Fix",
    ),
    Command("undo_here", "Undo", "Takes the last change back.", ("u",), Where.DRAFT, "Undo"),
    Command("redo_here", "Redo", "Does again what was taken back.", ("r",), Where.DRAFT),
    Command(
        "strengthen",
        "Make the clause stronger",
        "Gives the clause the next stronger verb, e.g. “Calls upon” for “Encourages”.",
        ("plus", "equals_sign"),
        Where.DRAFT,
        "Strength",
        "+ -",
    ),
    Command(
        "soften",
        "Make the clause milder",
        "Gives the clause the next milder verb, e.g. “Invites” for “Encourages”.",
        ("minus",),
        Where.DRAFT,
    ),
    Command(
        "go_to",
        "Go to the place of the finding",
        "Chooses the clause that the finding is about.",
        ("enter",),
        Where.FINDINGS,
        "Go there",
    ),
    Command("fix", "Fix the chosen finding", "Applies the fix that is offered for it.", ("f",), Where.FINDINGS, "Fix"),
    Command(
        "insert",
        "Put the clause into the draft",
        "Shows the clause, asks for what is to be filled in, and inserts it.",
        ("enter",),
        Where.BANK,
        "Insert",
    ),
)


def commands_in(where: Where) -> tuple[Command, ...]:
    """The commands whose keys work in one place."""
    return tuple(command for command in COMMANDS if command.where is where)


def keys_of(command: Command) -> tuple[str, ...]:
    """The keys of a command. The key bar writes letters as capitals, so a letter works as one too, with Shift or Caps Lock.

    Where a capital has a command of its own, it keeps it.
    """
    own = {key for other in COMMANDS for key in other.keys}
    capitals = (key.upper() for key in command.keys if len(key) == 1 and key.islower())
    return (*command.keys, *(key for key in capitals if key not in own))


def bindings(where: Where) -> list[BindingType]:
    """The bindings of one place; each has an id, so that a person's own keys can replace it."""
    return [
        Binding(
            ",".join(keys_of(command)),
            f"screen.{command.id}",
            command.title,
            show=bool(command.short),
            tooltip=command.help,
            id=command.id,
        )
        for command in commands_in(where)
    ]
