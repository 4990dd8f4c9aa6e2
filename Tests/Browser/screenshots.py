"""Pictures of every page in every state, to be looked at.

    python Tests/Browser/screenshots.py FOLDER
"""

import pathlib
import sys
import tempfile

from playwright.sync_api import sync_playwright

from browser import PHONE, SMALL, WALL, Person, chromium_path
from program import Program
from test_access import PHASES, states

LOOKS = [("light", {}), ("dark", {"color_scheme": "dark"})]


def show_on_wall(program, screen, folder, look, phase, state):
    """The screen follows what happens last; every activity has its turn."""
    for entry in program.view()["activities"]:
        activity = entry["activity"]
        if activity["phase"] != phase:
            continue
        if state == "closed":
            program.do("open", activity=activity["id"])
            screen.page.wait_for_timeout(250)
            program.do("close", activity=activity["id"])
        elif entry["status"] == "open":
            program.do("close", activity=activity["id"])
            screen.page.wait_for_timeout(250)
            program.do("open", activity=activity["id"])
        screen.page.wait_for_timeout(1100)
        screen.page.screenshot(path=folder / f"screen-{look}-{phase}-{activity['id']}-{state}.png")


def take(program, browser, folder, look, options):
    """All pictures of one session in one look."""
    learners = {size["width"]: Person(browser, program, viewport=size, **options) for size in (SMALL, PHONE)}
    screen, remote = Person(browser, program, viewport=WALL, **options), Person(browser, program, viewport=PHONE, **options)

    def picture(name):
        for width, learner in learners.items():
            learner.page.wait_for_timeout(300)
            learner.page.screenshot(path=folder / f"learner-{look}-{width}-{name}.png", full_page=True)
        screen.page.screenshot(path=folder / f"screen-{look}-{name}.png")
        for tab in ("Activities", "People", "Now"):
            if remote.page.get_by_role("button", name=tab, exact=True).count():
                remote.page.get_by_role("button", name=tab, exact=True).click()
                remote.page.wait_for_timeout(150)
                remote.page.screenshot(path=folder / f"remote-{look}-{name}-{tab.split()[0].lower()}.png", full_page=True)

    for learner in learners.values():
        learner.goto("/")
    screen.page.goto(program.screen)
    remote.page.goto(program.remote)
    picture("code")
    for learner in learners.values():
        learner.goto(f"/#{program.code}")
        learner.page.reload()
    picture("name")
    for width, learner in learners.items():
        learner.join(f"Ada {width}", "Otters")
    for name, team in (("Ben", "Foxes"), ("Cyd", "Herons"), ("Dov", "Otters")):
        program.tokens[name] = program.join(name, team)
    picture("waiting")
    program.do("start")
    picture("started")
    for phase in PHASES:
        for state in states(program, phase):
            picture(f"{phase}-{state}")
            show_on_wall(program, screen, folder, look, phase, state)
    program.do("pause")
    picture("paused")
    program.kill()
    learners[PHONE["width"]].page.wait_for_timeout(1500)
    picture("offline")
    again = program.resume()
    learners[PHONE["width"]].page.wait_for_timeout(5000)
    again.do("end")
    picture("ended")
    again.stop()
    for one in (*learners.values(), screen, remote):
        one.close()


def main(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        for look, options in LOOKS:
            with tempfile.TemporaryDirectory() as sessions:
                program = Program(sessions)
                take(program, browser, folder, look, options)
                program.stop()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
