"""What can be said of the pages' files without opening them."""

import re

import pytest

from browser import PAGES

FILES = {file.name: file.read_text() for file in sorted(PAGES.iterdir())}
SCRIPTS = {name: text for name, text in FILES.items() if name.endswith(".js")}


def keys(text):
    """The names of the texts of a language."""
    body = re.sub(r'"(?:[^"\\]|\\.)*"|`[^`]*`|/\*.*?\*/|//[^\n]*', '""', text[text.index("export const"):], flags=re.DOTALL)
    return set(re.findall(r"(?:^|[,{])\s*([A-Za-z_]\w*):", body, flags=re.MULTILINE))


def test_every_language_has_every_text():
    languages = {name: keys(text) for name, text in FILES.items() if name.startswith("texts-")}
    assert len(languages) >= 2
    for name, there in languages.items():
        assert there ^ languages["texts-en.js"] == set(), name


def test_every_text_that_is_asked_for_is_there():
    asked = {key for text in SCRIPTS.values() for key in re.findall(r'\bt\("([A-Za-z_]+)"', text)}
    assert asked - keys(FILES["texts-en.js"]) == set()


def test_no_text_is_left_over():
    code = "".join(text for name, text in SCRIPTS.items() if not name.startswith("texts-"))
    # Names that are put together: kind_poll; screenTitle; the name of a language, by which others offer it.
    composed = re.compile(r"(ask|kind|panel|stage|status)_|(screen|remote)Title$|languageName$")
    assert {key for key in keys(FILES["texts-en.js"]) if not composed.match(key) and not re.search(f'["`]{key}["`]', code)} == set()


@pytest.mark.parametrize("name", FILES)
def test_nothing_comes_from_elsewhere_and_nothing_stands_inline(name):
    text = FILES[name].replace("http://www.w3.org/", "")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", text)
    assert not re.search(r"(src|href|url\(|import|fetch\()\s*[=(]?\s*[\"'`]?(https?:)?//", text)
    if name.endswith(".html"):
        assert not re.search(r"\bstyle=|<style|\bon\w+=|<script>", text)
        assert all(source.startswith("ASSETS/") for source in re.findall(r'(?:src|href)="([^"]+)"', text))


@pytest.mark.parametrize("name", SCRIPTS)
def test_phones_of_five_years_ago_can_read_it(name):
    # What came after ES2020, as far as one is tempted to use it.
    newer = r"\?\?=|\|\|=|&&=|\.at\(|\.replaceAll\(|Object\.hasOwn|structuredClone|\bstatic \{|\d_\d|^\s*#\w|this\.#|^await "
    code = re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', SCRIPTS[name])
    assert not re.search(newer, code, flags=re.MULTILINE)


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_module_is_used_and_imports_what_there_is(name):
    imported = {path for text in SCRIPTS.values() for path in re.findall(r'from "\./([^"]+)"', text)}
    entries = {f"{page}.js" for page in ("learner", "screen", "remote")}
    assert name in imported | entries
    assert set(re.findall(r'from "\./([^"]+)"', SCRIPTS[name])) <= set(SCRIPTS)
