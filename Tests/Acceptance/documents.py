"""Runs a session in which everything is handed in once, and holds every JSON file that comes of it against the schema
that `lectern schema` prints, with an independent validator.

    python3 -m pip install 'jsonschema>=4.20'
    PATH=.build/release:$PATH python3 Tests/Acceptance/documents.py
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPT = """
team Blue
team Red
join Ada in Blue
join Ben in Red
join Cyd
start 2 minutes ago
open engage-1
answer Ada: 1
answer Ben: 2
answer Ben: 3
close engage-1
results engage-1
pause
resume
extend 3
next
open explore-1
answer Cyd: It named one thing.
next
back
next
next
next
open evaluate-1
open evaluate-2
score Ada Red: 3 2 // Clear
score Ben Blue: 4 -
score Cyd Blue: 2 2
reflect Ada 1: My manager.
move Cyd to Red
end
quit
"""


def lectern(*arguments, text=""):
    done = subprocess.run(["lectern", *arguments], input=text, capture_output=True, text=True, timeout=60)
    if done.returncode not in (0, 1):
        sys.exit(f"lectern {' '.join(arguments)}: {done.returncode}\n{done.stderr}")
    return done.stdout


def validator(name):
    schema = json.loads(lectern("schema", name))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema), schema


def hold(validator, documents, name):
    faults = [(number, fault) for number, document in enumerate(documents, 1) for fault in validator.iter_errors(document)]
    for number, fault in faults[:10]:
        print(f"{name}, document {number}: {fault.json_path}: {fault.message[:200]}")
    print(f"{name}: {len(documents)} documents, {len(faults)} faults")
    return len(faults)


def broken(validator, document, name):
    """A schema that accepts anything would pass as well: one that is spoilt must be refused."""
    if validator.is_valid(document):
        print(f"{name}: a spoilt document was accepted")
        return 1
    return 0


def main():
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        plan = ROOT / "Lessons" / "first-lesson.md"
        said = lectern("run", str(plan), "--plain", "--in", folder, text=SCRIPT)
        session = next(pathlib.Path(folder).iterdir())
        journal, _ = validator("journal")
        lines = [json.loads(line) for line in (session / "journal.jsonl").read_text().splitlines()]
        if len(lines) < 30:
            sys.exit(f"the script led to {len(lines)} events only:\n{said}")
        faults += hold(journal, lines, "journal.jsonl")
        faults += broken(journal, {**lines[-1], "by": "nobody"}, "journal.jsonl")
        results, _ = validator("results")
        document = json.loads((session / "results.json").read_text())
        faults += hold(results, [document], "results.json")
        faults += broken(results, {**document, "polls": [{"ballots": -1}]}, "results.json")
        submission, schema = validator("submission")
        faults += hold(submission, schema["examples"], "submission")
        faults += broken(submission, [{"activity": "engage-1"}], "submission")
    print(f"{faults} faults")
    sys.exit(1 if faults else 0)


main()
