"""A first clause bank for a new topic: a guide and a file of clauses with comments that say what to write where."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection

from resolver.bank.editor_schema import editor_schema
from resolver.bank.values import clean
from resolver.problems import InputError

_GUIDE = """\
# yaml-language-server: $schema=guide.schema.json
#
# The background guide on {topic}, cut into passages. Clauses name the passages that they answer.
# Say each passage in your own words, judge it, and give the right statement with its source.
#
#   verdict  right, imprecise, outdated, wrong, or not-a-fact (an opinion, a question)
title: {guide_title}
sections:
  {section}: {section_title}
passages:
  - id: {section}.1
    says: {topic_text} concerns every State.
    verdict: not-a-fact
    statement: >-
      Replace this by what is right, with its figure and its year, or by what a clause can safely say.
    source: Replace this by the place where you read it
"""

_CLAUSES = """\
# yaml-language-server: $schema=bank.schema.json
#
# Clauses on {topic}. See whether all is well:   resolver bank validate {slug_path}
# Look at them:                  resolver bank list
#
# theme        one word for this file; people search for it with theme:{slug}
# title        stands above these clauses in the list
theme: {slug}
title: {title}
description: Say in a sentence what these clauses are about.
clauses:
  # A preambular clause says why the organ acts. It opens with a participle and has no strength.
  - id: {slug}.recognize-concern
    part: preambular
    opener: Recognizing
    # what follows the opener, without a mark at the end; a name in braces is a blank
    text: that {{topic}} is a matter of concern to all Member States
    slots:
      - name: topic
        label: The topic, as it stands in a sentence
        default: {topic_words}
    passages: [{section}.1]
    organs: [GA, ECOSOC]
    sources: [Replace this by the place where you read it]
    related: [{slug}.encourage-plans]

  # An operative clause says what is to be done.
  - id: {slug}.encourage-plans
    part: operative
    opener: Encourages
    text: Member States to draw up national plans on {{topic}} by {{date}}, which should cover
    slots:
      - name: topic
        label: The topic, as it stands in a sentence
        default: {topic_words}
      - name: date
        # kinds: text, choice, country, countries, organ, amount, date, percentage
        kind: date
        label: By which day?
        default: 31 December 2030
    # sub-clauses: two at least, or none
    children:
      - text: Clear aims and the means to reach them
      - text: Regular reports on progress
    # strength: 1 invites, 2 encourages, 3 calls upon or requests, 4 urges, 5 demands
    strength: 2
    addressee: Member States
    organs: [GA, ECOSOC]
    # roles: origin, transit, destination, donor, any: who is likely to propose it
    roles: [any]
    # no passage of the guide says so; otherwise name the passages, as above
    beyond_guide: true
    sources: [Replace this by the place where you read it]
"""


def slug(topic: str) -> str:
    """A topic as the name of a folder and the first part of ids: `Plastic pollution` is `plastic-pollution`.

    Raises:
        InputError: if nothing of it can stand in a name.
    """
    plain = unicodedata.normalize("NFKD", topic).encode("ascii", "ignore").decode().lower()
    name = "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-")
    if not name:
        raise InputError(f"'{topic}' has no letter from a to z to make a name of; give the topic an English name")
    return name


def starter(topic: str, place: str, taken: Collection[str] = ()) -> dict[str, str]:
    """The files of a first bank, by name.

    Args:
        topic: what the bank is about, e.g. `Plastic pollution`.
        place: the folder in which the files will stand, for the comments.
        taken: sections of the guides that there are, which must not be used again.

    Raises:
        InputError: if nothing of the topic can stand in a name.
    """
    name = slug(topic)
    words = re.sub(r"[{}]", "", clean(topic)) or name
    first = name.partition("-")[0]
    numbered = (f"{first}{number}-1" for number in ("", *range(2, len(taken) + 3)))
    values = {
        "topic": words,
        "topic_text": _quoted(f"{words[0].upper()}{words[1:]}")[1:-1] if _plain(words) else name,
        "topic_words": _quoted(words[0].lower() + words[1:] if words[1:2].islower() else words),
        "title": _quoted(words),
        "guide_title": _quoted(f"Background guide on {words}"),
        "section_title": _quoted("General information"),
        "section": next(section for section in numbered if section not in taken),
        "slug": name,
        "slug_path": place,
    }
    files = {"guide.yaml": _GUIDE.format(**values), "clauses.yaml": _CLAUSES.format(**values)}
    for kind in ("bank", "guide"):
        files[f"{kind}.schema.json"] = json.dumps(editor_schema(kind), ensure_ascii=False, indent=2) + "\n"
    return files


def _quoted(text: str) -> str:
    """A text as YAML takes it for text, whatever stands in it."""
    return json.dumps(text, ensure_ascii=False)


def _plain(text: str) -> bool:
    """Whether a text can stand in YAML without quotation marks."""
    return re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9 ’-]*", text) is not None
