"""Networks that fail, programs that die, two tabs, and people who type nonsense."""

import json
import time

from playwright.sync_api import expect

from browser import Person, saved

NASTY = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'>"


def events(program, kind):
    """How often something of a kind stands in the journal."""
    lines = (program.session / "journal.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines if json.loads(line)["type"] == kind]


def test_offline_the_draft_is_kept_and_sent_once_when_back(program, learner):
    ada = learner()
    program.go_to("explore")
    program.open(program.of_kind("question"))
    card = ada.card("question")
    card.get_by_label("Your answer").fill("Half a")
    ada.context.set_offline(True)
    expect(ada.page.locator(".connection")).to_contain_text("No connection")
    card.get_by_label("Your answer").fill("Half a cord of wood")
    card.locator(".send button").click()
    expect(card.locator('.state[data-state="waiting"]')).to_be_visible()
    expect(ada.page.locator(".connection")).to_contain_text("1 answer waits")
    assert events(program, "questionAnswered") == []
    ada.context.set_offline(False)
    saved(card)
    expect(ada.page.locator(".connection")).not_to_be_visible()
    ada.page.wait_for_timeout(1500)
    assert [event["text"] for event in events(program, "questionAnswered")] == ["Half a cord of wood"]


def test_what_waits_survives_a_reload(program, learner):
    ada = learner()
    program.go_to("explore")
    program.open(program.of_kind("questionsAndAnswers"))
    card = ada.card("questionsAndAnswers")
    # The answer of the program is lost on the way: the page cannot know whether its question arrived.
    names = []

    def lose(route):
        names.append(route.request.post_data_json["request"])
        route.fetch()
        route.abort()

    ada.page.route("**/api/v1/commands", lose)
    card.get_by_label("Your question").fill("Does it burn?")
    card.get_by_role("button", name="Ask").click()
    expect(ada.page.locator(".question")).to_have_count(1)
    ada.page.wait_for_timeout(1500)
    ada.page.unroute("**/api/v1/commands")
    ada.page.on("request", lambda request: names.append(request.post_data_json["request"]) if "commands" in request.url else None)
    ada.page.reload()
    expect(ada.page.locator(".question")).to_have_count(1)
    ada.page.wait_for_function("Object.keys(localStorage).every((key) => !key.includes('-out-'))")
    assert len(events(program, "questionAsked")) == 1
    # The same name every time, also after the reload: by that the program knows that it is one question.
    assert len(names) >= 3 and len(set(names)) == 1


def test_a_killed_program_comes_back_and_nothing_is_lost_or_doubled(program, learner):
    ada = learner()
    program.go_to("engage")
    poll = program.of_kind("poll")
    program.open(poll)
    ada.card("poll").get_by_text("The wood is wet").click()
    ada.card("poll").locator(".send button").click()
    saved(ada.card("poll"))
    program.kill()
    expect(ada.page.locator(".connection")).to_be_visible()
    ada.card("poll").get_by_role("radio", name="The door stays open").check()
    ada.card("poll").locator(".send button").click()
    expect(ada.card("poll").locator('.state[data-state="waiting"]')).to_be_visible()
    began = time.monotonic()
    again = program.resume()
    try:
        saved(ada.card("poll"))
        expect(ada.page.locator(".connection")).not_to_be_visible()
        assert time.monotonic() - began < 20
        assert [event["choices"] for event in events(again, "pollAnswered")] == [[2], [3]]
        assert again.view()["learnerCount"] == 1
    finally:
        again.stop()


def test_two_tabs_show_the_same_and_send_nothing_twice(program, learner):
    ada = learner()
    program.go_to("engage")
    program.open(program.of_kind("poll"))
    tab = ada.new_page()
    tab.goto(program.address)
    other = tab.locator('.activity[data-kind="poll"]').first
    expect(other).to_be_visible()
    ada.card("poll").get_by_text("The wood is wet").click()
    ada.card("poll").locator(".send button").click()
    saved(ada.card("poll"))
    saved(other)
    expect(other.get_by_role("radio", name="The wood is wet")).to_be_checked()
    assert len(events(program, "pollAnswered")) == 1


def test_a_question_that_was_asked_offline_is_not_called_asked(program, learner):
    ada = learner()
    program.go_to("explore")
    program.open(program.of_kind("questionsAndAnswers"))
    card = ada.card("questionsAndAnswers")
    expect(card.get_by_label("Your question")).to_be_visible()
    ada.context.set_offline(True)
    for text in ("Does it burn?", "For how long?"):
        card.get_by_label("Your question").fill(text)
        card.get_by_role("button", name="Ask").click()
        expect(card.locator('.state[data-state="waiting"]')).to_be_visible()
    expect(card.get_by_text("Asked", exact=True)).not_to_be_visible()
    ada.context.set_offline(False)
    expect(card.get_by_text("Asked", exact=True)).to_be_visible()
    assert [event["text"] for event in events(program, "questionAsked")] == ["Does it burn?", "For how long?"]


def test_what_closes_meanwhile_is_refused_and_not_lost(program, learner):
    ada = learner()
    ada.wants_errors = True
    program.go_to("explore")
    question = program.of_kind("question")
    program.open(question)
    card = ada.card("question")
    card.get_by_label("Your answer").fill("Too late")
    ada.context.set_offline(True)
    card.locator(".send button").click()
    program.do("close", activity=question)
    ada.context.set_offline(False)
    expect(card.get_by_text("Not handed in before it closed")).to_be_visible()
    expect(card.locator(".sent")).to_have_text("Too late")


def test_text_never_becomes_markup(chromium, program, learner):
    ada = learner(NASTY[:50], NASTY[:40])
    screen, remote = Person(chromium, program), Person(chromium, program)
    screen.page.goto(program.screen)
    remote.page.goto(program.remote)
    program.go_to("explore")
    question, words, wall, sheet = (program.of_kind(kind) for kind in ("question", "words", "questionsAndAnswers", "worksheet"))
    token = program.join("Eve", "Foxes")
    program.open(question, words, wall, sheet)
    program.do("answerQuestion", token, activity=question, text=NASTY)
    program.do("answerWords", token, activity=words, words=["<b>x</b>", "javascript:alert(1)"])
    program.do("ask", token, activity=wall, text=NASTY)
    program.do("fillWorksheet", token, activity=sheet, field=1, text=NASTY)
    for activity in (question, words, wall, sheet):
        program.do("showResults", activity=activity) if not program.entry(activity)["showsResults"] else None
        program.do("close", activity=activity)
        expect(screen.page.locator(".screen-card h2, .stage-word").first).to_be_visible()
        screen.page.wait_for_timeout(300)
        assert screen.page.locator("img, script:not([src])").count() == 0
    program.do("group", activity=question, answers=[1], label="<i>label</i>")
    expect(ada.card("question").get_by_text(NASTY).first).to_be_visible()
    expect(remote.page.get_by_text("Sort 1 answer")).to_be_visible()
    for one in (ada, screen, remote):
        assert one.page.locator("#page img, #page script, #page b, #page i").count() == 0
        assert one.faults == []
    screen.close()
    remote.close()


def test_what_marked_up_text_may_hold_is_on_a_list(learner):
    ada = learner()
    icon = ada.page.locator("link[rel=icon]").get_attribute("href")
    held = ada.page.evaluate("""async () => {
      const asset = (name) => new URL(name, document.querySelector("script[type=module]").src).pathname;
      const { safeHtml, safeSvg } = await import(asset("safe.js"));
      const read = (nodes) => { const box = document.createElement("div"); box.append(...nodes); return box.innerHTML; };
      return [
        read(safeHtml('<h1>A <b>b</b></h1><a href="https://x.y">link</a><iframe src="//x"></iframe><form><input></form>')),
        read(safeHtml('<img src="https://x.y/z.png"><img src="//x/y.png"><img src="' + asset("icon.svg") + '" alt="i">')),
        read(safeSvg('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><a href="x"><rect width="1"/></a><foreignObject><p>x</p></foreignObject></svg>')),
      ];
    }""")
    assert held == [
        "<h1>A <b>b</b></h1><a>link</a>",
        f'<img><img><img src="{icon}" alt="i">',
        '<svg viewBox="0 0 1 1"><rect width="1"></rect></svg>',
    ]
