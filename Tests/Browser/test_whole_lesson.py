"""A whole short lesson as it is held: a remote in the hand, a screen on the wall, three learners with phones."""

from playwright.sync_api import expect

from browser import WALL, control, one_of, press, saved


def test_a_whole_lesson(program, person, learner):
    remote, screen = person(), person(viewport=WALL)
    remote.page.goto(program.remote)
    screen.page.goto(program.screen)
    assert "#" not in remote.page.url and "#" not in screen.page.url
    expect(screen.page.locator(".join-code")).to_have_text(program.code)
    expect(screen.page.locator(".qr svg")).to_be_visible()
    people = [learner("Ada", "Otters"), learner("Ben", "Foxes"), learner("Cyd", "Otters")]
    expect(screen.page.locator(".here")).to_have_text("3 joined")

    press(remote.page, "Start")
    for one in people:
        expect(one.page.locator(".phase")).to_have_text("Engage")
        expect(one.page.get_by_text("Remember the coldest breakfast")).to_be_visible()
    expect(screen.page.locator(".phase")).to_have_text("Engage")

    poll = control(remote, "Poll")
    press(poll, "Open")
    expect(screen.page.locator(".screen-card h2")).to_have_text("What lets the stove go out most often?")
    for one, answer in zip(people, ("The wood is wet", "The wood is wet", "The door stays open")):
        one.card("poll").get_by_text(answer).click()
        one.card("poll").locator(".send button").click()
        saved(one.card("poll"))
    people[0].page.reload()
    expect(people[0].card("poll").get_by_role("radio", name="The wood is wet")).to_be_checked()
    expect(poll.get_by_text("3 of 3")).to_be_visible()
    press(poll, "Close")
    expect(screen.page.locator(".bar-figure").nth(1)).to_contain_text("2 · 67")
    expect(people[1].card("poll").locator(".bar-figure").nth(1)).to_contain_text("2 · 67")

    hidden = remote.page.locator(".control", has_text="Which two would you mend first?")
    press(hidden, "Open")
    people[0].card("poll", 1).get_by_text("The kettle").click()
    people[0].card("poll", 1).locator(".send button").click()
    saved(people[0].card("poll", 1))
    press(hidden, "Close")
    expect(screen.page.locator(".screen-card h2")).to_have_text("Which two would you mend first?")
    expect(screen.page.locator(".bars:visible")).to_have_count(0)
    press(hidden, "Show results")
    expect(screen.page.locator(".bar-figure:visible").last).to_contain_text("1 · 100")

    press(remote.page, "Pause")
    expect(screen.page.locator(".clock-word")).to_have_text("paused")
    press(remote.page, "Go on")
    remote.page.get_by_role("button", name="One minute more").click()
    remote.page.get_by_role("button", name="Next: Explore").click()
    expect(screen.page.locator(".phase")).to_have_text("Explore")

    question = control(remote, "Question")
    press(question, "Open")
    for one, answer in zip(people, ("Dry wood", "Drier wood", "A list")):
        one.card("question").get_by_label("Your answer").fill(answer)
        one.card("question").locator(".send button").click()
        saved(one.card("question"))
    press(question, "Close")
    question.get_by_text("Sort 3 answers").click()
    for answer in ("Dry wood", "Drier wood"):
        question.get_by_label(answer).check()
    question.get_by_label("Label of the group").fill("Wood")
    press(question, "Group")
    expect(screen.page.locator(".group-name", has_text="Wood")).to_be_visible()
    rows = question.locator(".sorter > li", has_text="A list")
    rows.get_by_role("button", name="Hide").click()
    expect(screen.page.locator(".groups").get_by_text("A list")).to_have_count(0)

    wall = control(remote, "Q&A")
    press(wall, "Open")
    people[0].card("questionsAndAnswers").get_by_label("Your question").fill("Who sweeps?")
    people[0].card("questionsAndAnswers").get_by_role("button", name="Ask").click()
    people[1].card("questionsAndAnswers").get_by_role("button", name="Who sweeps?").click()
    expect(screen.page.locator(".asked-list .count")).to_have_text("▲ 1")
    wall.get_by_text("Sort 1 question").click()
    wall.get_by_role("button", name="Hide").click()
    expect(screen.page.locator(".asked-list li")).to_have_count(0)

    task = control(remote, "Map")
    press(task, "Open")
    figure = people[0].card("map").get_by_label("Evolution of Stove")
    figure.fill("30")
    figure.press("Tab")
    saved(people[0].card("map"))
    expect(people[2].card("map").get_by_label("Evolution of Stove")).to_have_value("30")
    press(task, "Close")
    expect(screen.page.locator(".plane .dot")).to_have_count(1)

    remote.page.get_by_role("button", name="Next: Break").click()
    expect(screen.page.get_by_text("Enjoy the break.")).to_be_visible()
    # Two presses of a hurried thumb are one, so the next one comes a moment later.
    remote.page.wait_for_timeout(1000)
    remote.page.get_by_role("button", name="Next: Evaluate").click()
    slides = control(remote, "Slides")
    press(slides, "Open")
    expect(screen.page.locator(".slide h1")).to_have_text("Keeping the stove warm")
    press(slides, "Next slide")
    expect(screen.page.locator(".slide table")).to_be_visible()
    press(slides, "Close")
    slots = control(remote, "Presentations")
    press(slots, "Open")
    slots.get_by_role("button", name="Next: Otters").click()
    expect(screen.page.locator(".turn-box .turn")).to_have_text("Now presenting: Otters")
    expect(screen.page.locator(".turn-box .turn-left")).to_contain_text(":")
    slots.get_by_role("button", name="Next: Foxes").click()
    expect(screen.page.locator(".turn-box .turn")).to_have_text("Now presenting: Foxes")
    rubric = control(remote, "Rubric")
    press(rubric, "Open")
    sheet = people[0].card("rubric").locator(".sheet").first
    for criterion in ("Clarity", "Fairness"):
        sheet.get_by_role("group", name=criterion).locator("label", has_text="3 Proficient").click()
    sheet.locator(".send button").click()
    saved(sheet)
    press(rubric, "Close")
    if rubric.get_by_role("button", name="Show results").is_visible():
        press(rubric, "Show results")
    expect(screen.page.locator(".team-scored", has_text="Foxes").locator(".bar-figure").first).to_contain_text("3")

    remote.page.get_by_role("button", name="People").click()
    cyd = one_of(remote, "Cyd")
    cyd.locator("summary").click()
    cyd.get_by_label("Name", exact=True).fill("Cid")
    cyd.get_by_role("button", name="Save").click()
    expect(people[2].page.locator(".me")).to_contain_text("Cid")
    cid = one_of(remote, "Cid")
    cid.get_by_role("button", name="Remove").click()
    expect(cid.get_by_role("button", name="No", exact=True).locator("visible=true")).to_be_focused()
    people[2].wants_errors = True
    cid.get_by_role("button", name="Yes, remove").click()
    expect(people[2].page.get_by_text("no longer in this session")).to_be_visible()

    remote.page.get_by_role("button", name="End session").locator("visible=true").first.click()
    remote.page.get_by_role("button", name="Yes, end it").locator("visible=true").first.click()
    expect(people[0].page.get_by_text("Thank you for taking part.")).to_be_visible()
    expect(screen.page.get_by_text("Thank you for taking part.")).to_be_visible()
    assert program.view()["stage"] == "ended"
