"""Runs a session in which everything is handed in once, and holds every JSON file that comes of it against the schema
that `lectern schema` prints, with an independent validator.

    python3 -m pip install 'jsonschema>=4.20'
    PATH=.build/release:$PATH python3 Tests/Acceptance/documents.py
"""

import json
import pathlib
import re
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
began Engage 3 minutes ago
paused 1
finish 23:59
replan move
undo
replan move because we stay
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

KINDS_PLAN = """
# A shared kitchen

## Lesson Structure
### Engage
**Duration:** 20 minutes

#### Quiz (again in Evaluate): Who lights the stove?
- Ada
- [x] Nobody

#### Words: One word for the kitchen

#### Scale ("a heap" to "a shop window", again in Evaluate): How tidy?

#### Rank: What first?
- Rota
- Shelf
- Bell

#### Q&A

#### Question: What comes to mind?

#### Worksheet: One rule
- Rule
- Keeper

#### Map (by team): Place these
- Stove
- Rota -> Stove

#### Slots: 2 minutes a team

#### Slides: rules.md

#### Rubric (score 1 each): The rules
- Clear
- Kind

### Evaluate
**Duration:** 10 minutes

#### Map: A shop

Start: tea-shop

## Reflection Questions
### For Facilitator
- Who was silent?
"""

KINDS_SCRIPT = """
join Ada in Red
join Ben in Blue
join Cyd in Green
break after Engage 5
start
step 5 Read alone
open engage-1
answer Ada: 2
answer Ben: 1
close
open engage-2
answer Ada: busy, loud
open engage-3
answer Ada: 2
open engage-4
answer Ada: 3 1
open engage-5
answer engage-5 Ada: Why?
vote engage-5 Ben: 1
vote engage-5 Ben: 1 off
vote engage-5 Ben: 1
open engage-6
answer engage-6 Ada: Lids
answer engage-6 Ben: More lids
group engage-6 1 2 as Lids
ungroup engage-6 2
pin engage-6 1
hide engage-6 2
open engage-7
fill Ada 1: Lids on
fill Ada 2: Ben
fill Ada 2:
open engage-8
place Ada 1: 0.8 0.35
place Ada 2: 0.5 0.5
place Ada 2: off
link Ada: 1 2
link Ada: 1 2 off
link Ada: 1 2
open engage-9
order draw
present
present
present none
open engage-10
slide 2
open engage-11
score Ada Blue: 3 4
score Ada Green: 3 4
next
open engage-1-again
open engage-3-again
answer engage-1-again Ada: 2
answer engage-3-again Ada: 4
submit answers.json
end
note 1: Cyd, until the break
quit
"""

SUGGESTING_PLAN = """# A Long Lesson

**Duration:** 3 hours

## Learning Objectives
| Objective | Level |
|---|---|
| Plan a market stall | Creating |

## Lesson Structure
### Engage
**Duration:** 45 minutes

**Technology Integration:** Use a poll for initial thoughts on stalls

### Explore
**Duration:** 60 minutes

### Elaborate
**Duration:** 60 minutes

### Evaluate
**Duration:** 15 minutes

**Learner Activities:** Present the stalls and give peer feedback
"""

KINDS_DECK = "# Lids\n\n---\n\n# Rota\n"

KINDS_ANSWERS = [
    {"learner": "Ben", "activity": "engage-3-again", "value": "a shop window"},
    {"learner": "Cyd", "activity": "engage-2", "words": ["busy"]},
    {"learner": "Cyd", "activity": "engage-4", "order": ["Bell"]},
    {"learner": "Cyd", "activity": "Q&A", "votes": ["Why?"]},
    {"learner": "Cyd", "activity": "One rule", "fields": {"Rule": "Lids off"}},
    {"learner": "Cyd", "activity": "Place these", "placements": {"Stove": [0.9, 0.4]}, "links": [["Stove", "Rota"]]},
]


def lectern(*arguments, text="", folder=None):
    done = subprocess.run(["lectern", *arguments], input=text, capture_output=True, text=True, timeout=60, cwd=folder)
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


def kinds(journal, results, submission):
    """A session with every kind of activity, everything in it done at least once."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "plan.md").write_text(KINDS_PLAN)
        (folder / "rules.md").write_text(KINDS_DECK)
        (folder / "answers.json").write_text(json.dumps(KINDS_ANSWERS))
        said = lectern("run", "plan.md", "--plain", "--in", "sessions", text=KINDS_SCRIPT, folder=folder)
        session = next((folder / "sessions").iterdir())
        lines = [json.loads(line) for line in (session / "journal.jsonl").read_text().splitlines()]
        types = {line["type"] for line in lines}
        asked = {
            branch["properties"]["type"].get("const") or tuple(branch["properties"]["type"]["enum"])
            for branch in journal.schema["oneOf"]
        }
        expected = {name for entry in asked for name in ([entry] if isinstance(entry, str) else entry)}
        missing = expected - types - {
            "sessionPaused", "sessionResumed", "itemExtended", "learnerMoved", "resultsShown", "pollAnswered",
            "reflectionAnswered", "ownTeamScored", "journalRecovered", "learnerForgotten",
            # The other script leads to these.
            "agendaReplanned", "actionUndone", "beginCorrected", "finishSet", "pauseEntered",
            # And this a crowd.
            "scoresAdjusted",
            # Only a remote can do that.
            "learnerRenamed", "learnersMerged", "learnerRemoved",
        }
        if missing:
            sys.exit(f"the script led to no {', '.join(sorted(missing))}:\n{said}")
        document = json.loads((session / "results.json").read_text())
        empty = [key for key in results.schema["properties"] if document.get(key) == []]
        if set(empty) - {"objectives", "polls", "reflections", "evidence", "timeChanges"}:
            sys.exit(f"nothing came of {', '.join(empty)}:\n{said}")
        return (
            hold(journal, lines, "journal.jsonl, every kind")
            + hold(results, [document], "results.json, every kind")
            + hold(submission, [KINDS_ANSWERS], "answers.json, every kind")
        )


def activities():
    """What a plan suggests and leaves open, and what a plan asks itself."""
    schema, _ = validator("activities")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "bare.md").write_text(SUGGESTING_PLAN)
        (folder / "kinds.md").write_text(KINDS_PLAN)
        show = ("show", "--activities", "--format", "json")
        documents = [json.loads(lectern(*show, plan, folder=folder)) for plan in ("bare.md", "kinds.md")]
    bare = documents[0]
    if not (bare["activities"] and bare["breaks"] and any(fit["ways"] for fit in bare["presentations"])):
        sys.exit(f"the plan suggests too little: {bare}")
    return hold(schema, documents, "activities") + broken(schema, {**bare, "teams": "six"}, "activities")


def private(journal, results):
    """The same session with all that can be anonymous so, ended and therefore sealed; then a learner removed."""
    plan = KINDS_PLAN.replace("#### Q&A", "#### Q&A (anonymous)").replace("(by team)", "(by team, anonymous)")
    plan = re.sub(r"#### (Quiz|Scale) \(", r"#### \1 (anonymous, ", plan)
    plan = re.sub(r"#### (Words|Rank|Question|Rubric)(?: \(.*?\))?:", r"#### \1 (anonymous):", plan)
    faults = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "plan.md").write_text(plan)
        (folder / "answers.json").write_text(json.dumps(KINDS_ANSWERS))
        lectern("run", "plan.md", "--plain", "--in", "sessions", text=KINDS_SCRIPT, folder=folder)
        session = next((folder / "sessions").iterdir())
        for step in ("sealed", "forgotten"):
            if step == "forgotten":
                lectern("forget", str(session), "Cyd")
            lines = [json.loads(line) for line in (session / "journal.jsonl").read_text().splitlines()]
            anonymous = [line for line in lines if line["by"].startswith("a")]
            if len(anonymous) < 10 or any(line["by"].startswith("l") for line in lines if line.get("activity") != "engage-7"):
                sys.exit(f"the journal is not {step}: {len(anonymous)} anonymous events")
            faults += hold(journal, lines, f"journal.jsonl, {step}")
            faults += hold(results, [json.loads((session / "results.json").read_text())], f"results.json, {step}")
        if lines[-1]["type"] != "learnerForgotten" or "Cyd" in (session / "results.json").read_text():
            sys.exit("nobody was forgotten")
    return faults


CROWD_PLAN = """
# A kitchen for a crowd

**Duration:** 30 minutes

## Lesson Structure
### Evaluate
**Duration:** 30 minutes

#### Rubric (anonymous): The rules
- Clear
- Kind
"""


def crowd(journal, results):
    """Teams of three by an anonymous rubric: severity is told before the end and after it, and leads back to nobody."""
    entries = [
        {
            "learner": f"Member {team}{member}", "team": f"Team {team}", "activity": "evaluate-1",
            "scoredTeam": f"Team {other}", "scores": [1 + (other + member) % 3, 2 + (other * team + member) % 3],
        }
        for team in range(4) for member in range(3) for other in range(4) if other != team
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "plan.md").write_text(CROWD_PLAN)
        (folder / "answers.json").write_text(json.dumps(entries))
        script = "start\nopen evaluate-1\nsubmit answers.json\n"
        lectern("run", "plan.md", "--plain", "--in", "sessions", text=script + "quit\n", folder=folder)
        session = next((folder / "sessions").iterdir())
        lectern("export", str(session), "--format", "json")
        before = json.loads((session / "results.json").read_text())
        lectern("resume", str(session), "--plain", text="end\nquit\n")
        after = json.loads((session / "results.json").read_text())
        lines = [json.loads(line) for line in (session / "journal.jsonl").read_text().splitlines()]
        if before["rubrics"][0]["review"] != after["rubrics"][0]["review"] or "adjusted" not in json.dumps(after["rubrics"]):
            sys.exit(f"severity is told otherwise after the end: {before['rubrics']}\n{after['rubrics']}")
        if [line["type"] for line in lines].count("scoresAdjusted") != 1:
            sys.exit("severity is not kept")
        if any(line["by"].startswith("l") and line.get("activity") for line in lines):
            sys.exit("somebody can be traced")
        return hold(journal, lines, "journal.jsonl, a crowd") + hold(results, [before, after], "results.json, a crowd")


MAP = """
title Everything, as far as it goes
style dark
size [900, 600]
evolution one->two->three->four
anchor Clerk
component Desk [0.8, 0.5] inertia (buy, market) label [-20, 5]
component Stove
submap Power [0.1, 0.8] url(grid)
url grid [https://example.org]
pipeline Stove
{
component Gas [0.3]
}
Clerk->Desk; daily
Desk+'2'<>Stove
evolve Desk->Counter 0.8 label [1, 2]
note Why [0.2, 0.2]
annotation 1 [[0.5, 0.5], [0.6, 0.6]] Because
annotations [0.9, 0.1]
pioneers [0.9, 0.1, 0.6, 0.3]
deaccelerator Rules [0.5, 0.9]
"""


def maps():
    """Every map there is as JSON, and what changed from each to the next."""
    with tempfile.TemporaryDirectory() as name:
        everything = pathlib.Path(name) / "everything.owm"
        everything.write_text(MAP)
        real = sorted((ROOT.parent / "shared" / "corpus" / "maps").glob("*.owm"))[:40]
        files = [everything, *sorted((ROOT / "Templates" / "maps").glob("*.owm")), *real]
        documents = [json.loads(lectern("map", "convert", str(file), "--to", "json")) for file in files]
        changes = [
            json.loads(lectern("map", "diff", str(old), str(new), "--format", "json"))
            for old, new in zip(files, files[1:] + files[:1])
        ]
    map_, _ = validator("map")
    diff, _ = validator("map-diff")
    unused = set(map_.schema["properties"]) - {key for document in documents for key in document}
    if unused - {"hidesEvolutionAxis", "hidesValueChainAxis"}:
        sys.exit(f"no map has {', '.join(sorted(unused))}")
    return (
        hold(map_, documents, "map.json")
        + broken(map_, {**documents[0], "components": [{"visibility": 1}]}, "map.json")
        + hold(diff, changes, "map diff")
        + broken(diff, {**changes[0], "moved": [{"name": "Desk"}]}, "map diff")
    )


def main():
    faults = activities() + maps()
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
        decided = {change["kind"] for change in document["timeChanges"]}
        if decided != {"extension", "replan", "finish", "beginning", "pause"}:
            sys.exit(f"the script led to these decisions about time only: {sorted(decided)}\n{said}")
        if "| we stay |" not in (session / "summary.md").read_text():
            sys.exit("the summary does not say why the agenda was changed")
        submission, schema = validator("submission")
        faults += hold(submission, schema["examples"], "submission")
        faults += broken(submission, [{"activity": "engage-1"}], "submission")
        faults += kinds(journal, results, submission)
        faults += private(journal, results)
        faults += crowd(journal, results)
    print(f"{faults} faults")
    sys.exit(1 if faults else 0)


main()
