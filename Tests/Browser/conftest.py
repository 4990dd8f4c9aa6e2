"""A program and a browser for every test; no test passes with an error in any page."""

import pytest
from playwright.sync_api import sync_playwright

from browser import Person, chromium_path
from program import Program


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        # The sandbox needs what a container does not have; the pages are our own.
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def program(tmp_path):
    running = Program(tmp_path)
    yield running
    running.stop()


@pytest.fixture
def person(chromium, program):
    """Makes people; afterwards none of their pages may have complained."""
    people = []

    def make(**options):
        people.append(Person(chromium, program, **options))
        return people[-1]

    yield make
    faults = [fault for one in people for fault in one.faults]
    for one in people:
        one.close()
    assert faults == []


@pytest.fixture
def learner(person):
    """Makes a learner who has come in."""
    return lambda name="Ada", team="Otters", **options: person(**options).join(name, team)
