"""Chromium as people in a room use it, with an ear for everything that goes wrong in a page."""

import os
import pathlib
import shutil

from playwright.sync_api import expect

PAGES = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "Web" / "Pages"
PHONE = {"width": 390, "height": 844}
SMALL = {"width": 320, "height": 640}
WALL = {"width": 1920, "height": 1080}
#: What browsers write when the network is gone, which some tests want it to be.
EXPECTED = ("net::ERR_", "Failed to load resource: net::")

expect.set_options(timeout=10_000)


def chromium_path():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    raise SystemExit("Chromium is missing; .ci/run tools installs it.")


class Person:
    """One browser of one person. `faults` is what went wrong in it."""

    def __init__(self, browser, program, viewport=PHONE, **options):
        self.program, self.faults, self.wants_errors = program, [], False
        self.context = browser.new_context(viewport=viewport, **{"locale": "en-GB", "reduced_motion": "reduce"} | options)
        self.context.add_init_script(
            "addEventListener('securitypolicyviolation', (event) => console.error('CSP', event.violatedDirective, event.blockedURI));"
            "window.alert = () => console.error('alert was called');")
        if os.environ.get("LECTERN_PAGES"):
            self.context.route("**/*", self._from_folder)
        self.page = self.new_page()

    def new_page(self):
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("console", self._hear)
        return page

    def _hear(self, message):
        if message.type not in ("error", "warning") or any(word in message.text for word in EXPECTED):
            return
        if self.wants_errors and "Failed to load resource" in message.text:
            return
        self.faults.append(f"{message.type}: {message.text} {message.location.get('url', '')}")

    def _from_folder(self, route):
        """While pages are being written: take them from the folder instead of from the program."""
        path = route.request.url.split("://")[1].partition("/")[2].partition("#")[0]
        page = {"": "learner", "screen": "screen", "remote": "remote"}.get(path)
        file = PAGES / ("page.html" if page else path.split("/")[-1])
        if path.startswith("api/") or not file.exists():
            return route.continue_()
        body = file.read_text().replace("ASSETS", "/assets/0").replace("NAME", page) if page else file.read_bytes()
        kinds = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}
        policy = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'")
        return route.fulfill(body=body, headers={"content-type": kinds[file.suffix], "content-security-policy": policy})

    def goto(self, path):
        self.page.goto(f"{self.program.address}{path}")

    def join(self, name, team=None):
        """Comes in with the code in the address."""
        self.goto(f"/#{self.program.code}")
        self.page.get_by_label("Your name").fill(name)
        if team:
            there = self.page.get_by_role("radio", name=team)
            if there.count():
                self.page.locator("label", has_text=team).first.click()
            else:
                self.page.locator("label", has_text="A new team").click()
                self.page.get_by_label("Name of the team").fill(team)
        self.page.get_by_role("button", name="Come in").click()
        expect(self.page.locator(".me")).to_contain_text(name)
        return self

    def card(self, kind, place=0):
        """The card of the nth activity of a kind."""
        return self.page.locator(f'.activity[data-kind="{kind}"]').nth(place)

    def close(self):
        self.context.close()


def saved(card):
    """Waits until a card says that what was handed in is saved."""
    expect(card.locator('.state[data-state="saved"]').first).to_be_visible()


def control(remote, kind):
    return remote.page.locator(".control", has=remote.page.locator(".kind", has_text=kind)).locator("visible=true").first


def one_of(remote, name):
    """A learner in the list of people."""
    return remote.page.locator(".people > li", has=remote.page.locator(".person-name", has_text=name))


def press(where, name):
    where.get_by_role("button", name=name, exact=True).locator("visible=true").first.click()
