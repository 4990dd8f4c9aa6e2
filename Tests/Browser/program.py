"""The real program, started, killed and resumed as a facilitator's laptop would do it."""

import json
import os
import pathlib
import re
import signal
import subprocess
import threading
import time
import urllib.error
import urllib.request
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
PATIENCE = 30


def find_program():
    """The program under test: what LECTERN names, else the newest build."""
    if "LECTERN" in os.environ:
        return os.environ["LECTERN"]
    builds = [ROOT / ".build" / kind / "lectern" for kind in ("debug", "release")]
    there = [build for build in builds if build.exists()]
    if not there:
        raise SystemExit("There is no program to test; run swift build first.")
    return str(max(there, key=lambda build: build.stat().st_mtime))


class Refused(Exception):
    def __init__(self, status, fault):
        super().__init__(f"{status} {fault}")
        self.status, self.code = status, fault.get("code")


class Program:
    """A running session. `folder` outlives it, so that it can be resumed."""

    def __init__(self, folder, plan=HERE / "lesson.md", *options, resume=None):
        self.folder = pathlib.Path(folder)
        arguments = ["resume", str(resume)] if resume else ["run", str(plan), "--in", str(folder)]
        if not resume:
            options = ("--port", "0", "--deck", str(HERE / "deck.md"), *options)
        self.process = subprocess.Popen(
            [find_program(), *arguments, "--plain", "--host", "127.0.0.1", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=folder,
        )
        self.said = []
        for stream in (self.process.stdout, self.process.stderr):
            threading.Thread(target=self._listen, args=(stream,), daemon=True).start()
        self.screen = self._await(r"https?://\S+/screen#\S+")
        self.remote = self._await(r"https?://\S+/remote#\S+")
        self.address = self.screen.split("/screen#")[0]
        self.tokens = {"screen": self.screen.split("#")[1], "facilitator": self.remote.split("#")[1]}
        self.session = max((path for path in self.folder.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)

    def _listen(self, stream):
        for line in stream:
            self.said.append(line)

    def _await(self, pattern):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := re.search(pattern, "".join(list(self.said))):
                return found.group(0)
            if self.process.poll() is not None:
                break
            time.sleep(0.02)
        raise AssertionError(f"The program did not say {pattern}:\n{''.join(self.said)}")

    @property
    def code(self):
        return self.view()["joining"]["code"]

    def ask(self, method, path, body=None, token=None):
        """One request; the answer as a value."""
        request = urllib.request.Request(
            f"{self.address}/api/v1/{path}", method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {}),
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise Refused(error.code, json.load(error).get("error", {})) from None

    def view(self, token=None):
        return self.ask("GET", "state", token=token or self.tokens["facilitator"])

    def entry(self, activity, token=None):
        return next(entry for entry in self.view(token)["activities"] if entry["activity"]["id"] == activity)

    def do(self, kind, token=None, **fields):
        """A command, the facilitator's unless a learner's token is given."""
        body = {"request": uuid.uuid4().hex, "command": {"type": kind, **fields}}
        return self.ask("POST", "commands", body, token or self.tokens["facilitator"])

    def join(self, name, team=None):
        """Somebody who comes in without a browser; the token."""
        body = {"code": self.code, "name": name, "team": None, "newTeam": team, "oneTimeCode": None, "request": uuid.uuid4().hex}
        teams = {one["name"]: one["id"] for one in self.view()["teams"]}
        if team in teams:
            body |= {"team": teams[team], "newTeam": None}
        return self.ask("POST", "join", body)["token"]

    def go_to(self, kind):
        """Starts the session and goes on to the item of a kind."""
        if self.view()["stage"] == "waiting":
            self.do("start")
        while self.view()["running"]["kind"] != kind:
            self.do("next")

    def of_kind(self, kind, place=0):
        """The name of the nth activity of a kind."""
        entries = [entry["activity"] for entry in self.view()["activities"] if entry["activity"]["kind"] == kind]
        return entries[place]["id"]

    def open(self, *activities):
        for activity in activities:
            if self.entry(activity)["status"] != "open":
                self.do("open", activity=activity)

    def kill(self):
        """As a laptop that dies: no chance to say goodbye."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def resume(self):
        """The session again, on the port that it had."""
        return Program(self.folder, resume=self.session)

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                stream.close()
            except OSError:
                pass
