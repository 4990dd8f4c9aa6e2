"""Coming in, and coming back as the same person."""

from playwright.sync_api import expect


def test_the_code_of_the_address_is_filled_in_and_leaves_the_address(program, person):
    ada = person()
    ada.goto(f"/#{program.code}")
    expect(ada.page.get_by_label("Your name")).to_be_focused()
    assert "#" not in ada.page.url


def test_somebody_types_the_code_and_takes_a_made_up_name(program, person):
    ada = person()
    ada.goto("/")
    code = program.code
    ada.page.get_by_label("Code of the room").fill(f"{code[:3].lower()} {code[3:]}")
    ada.page.keyboard.press("Enter")
    offer = ada.page.get_by_role("button", name="Take “")
    name = offer.inner_text().split("“")[1].rstrip("”")
    ada.page.get_by_role("button", name="Come in").click()
    expect(ada.page.locator(".me")).to_have_text(name)
    assert [one["name"] for one in program.view()["learners"]] == [name]


def test_a_wrong_code_is_refused_with_a_sentence(person):
    ada = person()
    ada.wants_errors = True
    ada.goto("/")
    ada.page.get_by_label("Code of the room").fill("0OOPS0")
    ada.page.keyboard.press("Enter")
    expect(ada.page.get_by_role("alert")).not_to_be_empty()


def test_a_name_that_is_taken_is_answered_with_another_one(program, learner, person):
    learner("Ada")
    other = person()
    other.wants_errors = True
    other.goto(f"/#{program.code}")
    other.page.get_by_label("Your name").fill("Ada")
    other.page.get_by_role("button", name="Come in").click()
    expect(other.page.get_by_role("alert")).not_to_be_empty()
    expect(other.page.get_by_label("Your name")).not_to_have_value("Ada")
    other.page.get_by_role("button", name="Come in").click()
    expect(other.page.locator(".me")).to_contain_text("Ada")


def test_learners_make_a_team_pick_one_or_are_put_into_the_smallest(program, learner, person):
    learner("Ada", "Otters")
    expect(learner("Ben", "Otters").page.locator(".me")).to_have_text("Ben · Otters")
    learner("Cyd", "Foxes")
    dora = person()
    dora.goto(f"/#{program.code}")
    dora.page.get_by_label("Your name").fill("Dora")
    dora.page.get_by_role("button", name="Come in").click()
    expect(dora.page.locator(".me")).to_have_text("Dora · Foxes")


def test_a_reload_and_a_second_tab_are_the_same_person(program, learner):
    ada = learner()
    ada.page.reload()
    expect(ada.page.locator(".me")).to_contain_text("Ada")
    tab = ada.new_page()
    tab.goto(program.address)
    expect(tab.locator(".me")).to_contain_text("Ada")
    assert program.view()["learnerCount"] == 1


def test_joining_late_works(program, learner):
    program.go_to("explore")
    poll = program.of_kind("words")
    program.open(poll)
    ada = learner()
    expect(ada.card("words").get_by_label("Word 1")).to_be_visible()


def test_a_closed_door_says_so(program, person):
    program.do("lockJoining", isLocked=True)
    ada = person()
    ada.goto(f"/#{program.code}")
    expect(ada.page.get_by_text("closed the door")).to_be_visible()
    program.do("lockJoining", isLocked=False)
    ada.page.get_by_role("button", name="Try again").click()
    expect(ada.page.get_by_label("Code of the room").or_(ada.page.get_by_label("Your name"))).to_be_visible()


def test_a_one_time_code_is_asked_for_where_it_is_needed(program, person):
    codes = program.do("makeOneTimeCodes", count=2)["codes"]
    ada = person()
    ada.wants_errors = True
    ada.goto(f"/#{program.code}")
    ada.page.get_by_label("Your name").fill("Ada")
    ada.page.get_by_role("button", name="Come in").click()
    expect(ada.page.get_by_role("alert")).not_to_be_empty()
    ada.page.get_by_label("Your one-time code").fill(codes[0])
    ada.page.get_by_role("button", name="Come in").click()
    expect(ada.page.locator(".me")).to_contain_text("Ada")


def test_who_is_removed_is_told_and_can_come_in_again(program, learner):
    ada = learner()
    ada.wants_errors = True
    program.do("remove", learner=program.view()["learners"][0]["id"])
    expect(ada.page.get_by_text("no longer in this session")).to_be_visible()
    expect(ada.page.get_by_label("Code of the room")).to_be_visible()


def test_names_that_the_facilitator_changes_arrive(program, learner):
    ada = learner()
    program.do("rename", learner=program.view()["learners"][0]["id"], name="Ada L.")
    expect(ada.page.locator(".me")).to_have_text("Ada L. · Otters")


def test_german_is_spoken_where_it_is_wished(program, person):
    ada = person(locale="de-DE")
    ada.goto(f"/#{program.code}")
    expect(ada.page.get_by_label("Dein Name")).to_be_visible()
    assert ada.page.locator("html").get_attribute("lang") == "de"
    ada.page.evaluate("location.hash = ''")
    ada.page.reload()
    expect(ada.page.get_by_label("Code des Raums")).to_be_visible()
