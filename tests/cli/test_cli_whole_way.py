from __future__ import annotations

from pathlib import Path

from command_line import EIGHT, line_and_column


def test_from_the_bank_to_a_word_file_and_back(resolver):
    masthead = ("--committee", "General Assembly Third Committee", "--topic", "Trafficking in persons")
    sponsors = ("--sponsor", "Philippines", "--sponsor", "Brazil", "--sponsor", "Italy", "--signatory", "Kenya")
    assert resolver("new", "draft.md", "--profile", "nmun", *masthead, *sponsors).code == 0
    for clause, *settings in EIGHT:
        options = [word for setting in settings for word in ("--set", setting)]
        added = resolver("add", "draft.md", clause, *options)
        assert (added.code, added.out) == (0, "")
        assert clause in added.err
    checked = resolver("check", "draft.md")
    assert (checked.code, checked.out) == (0, "")

    good = Path("draft.md").read_text(encoding="utf-8")
    bad = good
    for right, wrong in (("human rights,", "human rights;"), ("*Calls upon*", "*Cals upon*"), ("3. *Invites*", "7. *Invites*")):
        assert bad.count(right) == 1
        bad = bad.replace(right, wrong)
    Path("draft.md").write_text(bad, encoding="utf-8")
    report = resolver("check", "draft.md", "--format", "json")
    assert report.code == 1
    found = {item["name"]: (item["line"], item["column"]) for item in report.json["files"][0]["diagnostics"]}
    line, column = line_and_column(bad, "human rights;")
    assert found == {
        "closing-mark-wrong": (line, column + len("human rights")),
        "number-out-of-order": line_and_column(bad, "7. *Invites*"),
        "opening-misspelt": line_and_column(bad, "Cals upon"),
    }

    assert resolver("fix", "draft.md", "--force").code == 0
    assert Path("draft.md").read_text(encoding="utf-8") == good
    assert resolver("check", "draft.md", "--fail-on", "advice").code == 0
    assert resolver("export", "draft.md").code == 0
    before, after = (resolver("outline", name, "--format", "json").json for name in ("draft.md", "draft.docx"))
    assert [len(before[part]) for part in ("preambular", "operative")] == [3, 5]
    for part in ("enacting", "preambular", "operative", "annexes", "unplaced", "closing", "footnotes"):
        assert after[part] == before[part], part
    for field in ("committee", "topic", "sponsors", "signatories"):
        assert after["masthead"][field] == before["masthead"][field], field
    assert before["masthead"]["sponsors"] == ["Brazil", "Italy", "Philippines"]
    assert resolver("check", "draft.docx", "--profile", "nmun").code == 0


def test_a_word_file_becomes_the_same_draft_again(resolver, clean):
    assert resolver("export", clean).code == 0
    assert resolver("export", "clean.docx", "--to", "md", "-o", "again.md", "--profile", "nmun").code == 0
    body = [Path(name).read_text(encoding="utf-8").split("---\n", 2)[2] for name in (clean, "again.md")]
    assert body[0] == body[1]
