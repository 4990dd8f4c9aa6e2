"""The clock on every page goes with the server's, whatever the device believes."""

import datetime

import pytest
from playwright.sync_api import expect

#: How far a page may be off, in milliseconds.
TOLERANCE = 250

WATCH = """() => new Promise((resolve) => {
  const clock = document.querySelector(".clock");
  const seen = [];
  new MutationObserver(() => {
    seen.push([performance.timeOrigin + performance.now(), clock.textContent]);
    if (seen.length === 4) resolve(seen);
  }).observe(clock, { childList: true, characterData: true, subtree: true });
})"""

#: A device whose calendar is wrong by an hour.
WRONG = """(() => { const right = Date.now; Date.now = () => right() + 3600000; })()"""


def seconds(text):
    minutes, rest = text.split(":")
    return int(minutes) * 60 + int(rest)


@pytest.mark.parametrize("page", ["learner", "screen", "remote"])
@pytest.mark.parametrize("delay", [0, 400])
def test_a_page_is_in_step_with_the_server(page, delay, program, person):
    program.go_to("engage")
    one = person()
    one.context.add_init_script(WRONG)
    if delay:
        # A slow network: half of the delay on the way there, half on the way back.
        def slow(route):
            one.page.wait_for_timeout(delay / 2)
            answer = route.fetch()
            one.page.wait_for_timeout(delay / 2)
            route.fulfill(response=answer)
        one.context.route("**/api/v1/state", slow)
    if page == "learner":
        one.join("Ada", "Otters")
    else:
        one.page.goto(getattr(program, page))
    expect(one.page.locator(".clock")).to_be_visible()
    one.page.wait_for_timeout(2500 if delay else 1500)
    ends = datetime.datetime.fromisoformat(program.view()["running"]["endsAt"]).timestamp() * 1000
    for at, text in one.page.evaluate(WATCH):
        # The figure N appears when exactly N seconds are left.
        assert abs(ends - at - seconds(text) * 1000) < TOLERANCE, (text, ends - at)


def test_a_pause_stands_still_and_is_said(program, learner):
    ada = learner()
    program.go_to("engage")
    program.do("pause")
    expect(ada.page.locator(".clock-word")).to_have_text("paused")
    before = ada.page.locator(".clock").inner_text()
    ada.page.wait_for_timeout(2200)
    assert ada.page.locator(".clock").inner_text() == before
    program.do("resume")
    expect(ada.page.locator(".clock-word")).to_have_text("left")
    ada.page.wait_for_timeout(1500)
    assert ada.page.locator(".clock").inner_text() != before


@pytest.mark.parametrize("page", ["screen", "learner"])
def test_the_end_of_a_phase_is_told_to_the_room(program, person, page):
    program.go_to("engage")

    def leave(seconds):
        program.do("extend", seconds=seconds - program.view()["running"]["remainingSeconds"])

    leave(245)
    one = person()
    if page == "learner":
        one.join("Ada", "Otters")
    else:
        one.page.goto(program.screen)
    expect(one.page.locator(".clock-word")).to_have_text("the last 5 minutes")
    leave(60)
    expect(one.page.locator(".clock-word")).to_have_text("the last minute")


def test_the_clock_on_the_wall_can_be_read_from_ten_metres(program, person):
    program.go_to("engage")
    screen = person(viewport={"width": 1920, "height": 1080})
    screen.page.goto(program.screen)
    expect(screen.page.locator(".clock")).to_be_visible()
    # On a screen 1.2 m wide: an inch for each ten feet, which is 8.4 cm for ten metres, which is 134 pixels of 1920.
    size = screen.page.locator(".clock").evaluate("(element) => parseFloat(getComputedStyle(element).fontSize)")
    assert size * 0.7 >= 134
    fits = screen.page.locator(".clock").evaluate("(element) => element.scrollWidth <= element.clientWidth")
    assert fits
