"""Terminals that treat the desk badly. usage: terminals.py closed|slow|hung LECTERN PLAN FOLDER; prints what came of it as JSON."""

import fcntl
import json
import os
import pathlib
import pty
import select
import signal
import struct
import sys
import termios
import time


class Terminal:
    """The program with a terminal of its own, whose other end is held here."""

    def __init__(self, command):
        self.pid, self.far = pty.fork()
        if self.pid == 0:
            os.environ |= {"TERM": "xterm-256color", "COLORTERM": ""}
            os.execv(command[0], command)
        fcntl.ioctl(self.far, termios.TIOCSWINSZ, struct.pack("HHHH", 60, 200, 0, 0))
        self.seen = b""

    def type(self, text):
        os.write(self.far, text.encode())

    def read(self, most=65536, wait=0.0):
        if not select.select([self.far], [], [], wait)[0]:
            return b""
        try:
            got = os.read(self.far, most)
        except OSError:
            return b""
        self.seen += got
        return got

    def wait_for(self, words, seconds=120):
        end = time.monotonic() + seconds
        while words.encode() not in self.seen:
            if time.monotonic() > end:
                sys.exit(f"{words!r} did not come up: {self.seen[-2000:]!r}")
            self.read(wait=0.1)

    def status(self, seconds=120):
        """How it ended; nothing if it did not."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.05)
        os.kill(self.pid, signal.SIGKILL)
        return None

    def megabytes(self):
        fields = pathlib.Path(f"/proc/{self.pid}/statm").read_text().split()
        return int(fields[1]) * os.sysconf("SC_PAGESIZE") / 1e6


def journal(folder):
    files = list(pathlib.Path(folder).glob("*/journal.jsonl"))
    return files[0].read_text() if files else ""


def until(folder, words, pump, seconds=20):
    """How long it takes until the journal says so, while the terminal goes on as `pump` does."""
    begin = time.monotonic()
    while words not in journal(folder):
        if time.monotonic() - begin > seconds:
            return None
        pump()
    return time.monotonic() - begin


def closed(terminal, folder):
    terminal.wait_for("Not started")
    terminal.type("s")
    terminal.wait_for("RUNNING")
    terminal.type(":join Ada\r")
    until(folder, "learnerJoined", lambda: terminal.read(wait=0.1))
    os.close(terminal.far)
    return {"status": terminal.status()}


def slow(terminal, folder):
    def sip():
        time.sleep(0.1)
        terminal.read(30)

    until(folder, "sessionCreated", sip)
    for _ in range(20):
        sip()
    terminal.type("s")
    started = until(folder, "sessionStarted", sip)
    before = terminal.megabytes()
    answers = []
    for number in range(12):
        for _ in range(10):
            sip()
        terminal.type(f":join Ada {number}\r")
        answers.append(until(folder, f'"Ada {number}"', sip))
    after = terminal.megabytes()
    backlog, end = 0, time.monotonic() + 2
    while time.monotonic() < end:
        backlog += len(terminal.read(wait=0.1))
    terminal.seen = b""
    terminal.type("w")
    terminal.wait_for("Ada 11")
    terminal.type("qqy")
    end = time.monotonic() + 5
    while time.monotonic() < end and terminal.read(wait=0.2):
        pass
    return {
        "started": started, "answers": answers, "growth": after - before, "backlog": backlog,
        "status": terminal.status(),
    }


def hung(terminal, folder):
    until(folder, "sessionCreated", lambda: time.sleep(0.05))
    terminal.type("s")
    started = until(folder, "sessionStarted", lambda: time.sleep(0.05))
    # Pages over pages, which nobody takes.
    for _ in range(200):
        terminal.type("wklg")
        time.sleep(0.02)
    terminal.type("\x1b")
    time.sleep(0.3)
    terminal.type(":join Ada\r")
    joined = until(folder, "learnerJoined", lambda: time.sleep(0.05))
    os.kill(terminal.pid, signal.SIGTERM)
    return {"started": started, "joined": joined, "status": terminal.status()}


scenario, lectern, plan, sessions = sys.argv[1:]
program = Terminal([lectern, "run", plan, "--in", sessions, "--no-web"])
print(json.dumps({"closed": closed, "slow": slow, "hung": hung}[scenario](program, sessions)))
