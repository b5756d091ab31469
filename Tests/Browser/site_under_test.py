"""The site under test: its address, its kinds of pages, and a browser to open them in."""

import contextlib
import os

from playwright.sync_api import sync_playwright

ADDRESS = os.environ.get("PASSERELLE_SITE", "http://127.0.0.1:8080")
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")

# Every kind of page, in its full and in its empty form; {lang} is put in.
PAGES = {
    "home": "/{lang}/",
    "results": "/{lang}/search?q=trafficking&ids=costa-rica-iv",
    "results-chosen": "/{lang}/search?region=latin-america-caribbean&experts=ES&-country=BR",
    "results-long": "/{lang}/search?q=how+did+experts+help+countries+of+Latin+America+draft+"
    "protocols+for+unaccompanied+children",
    "results-acronym": "/{lang}/search?q=MIEUX&theme=trafficking-in-human-beings&country=AR,BO,PY,MX"
    "&experts=ES,PT&sort=title",
    "results-none": "/{lang}/search?q=zzzzzz&country=CR",
    "practice": "/{lang}/practices/kazakhstan-ii",
    "practice-beside": "/{lang}/practices/kazakhstan-ii?beside=ru",
    "history": "/{lang}/practices/kazakhstan-ii/history",
    "themes": "/{lang}/themes",
    "theme": "/{lang}/themes/trafficking-in-human-beings",
    "countries": "/{lang}/countries",
    "country": "/{lang}/countries/CR",
    "experts": "/{lang}/experts?theme=integration",
    "map": "/{lang}/map",
    "timeline": "/{lang}/timeline",
    "statistics": "/{lang}/statistics",
    "support": "/{lang}/support?practice=kazakhstan-ii",
    "selection": "/{lang}/selection?ids=costa-rica-iv,mexico-iii",
    "selection-none": "/{lang}/selection",
    "compare": "/{lang}/compare?ids=costa-rica-iv,mexico-iii",
    "compare-four": "/{lang}/compare?ids=costa-rica-iv,mexico-iii,kazakhstan-ii,gran-chaco",
    "compare-none": "/{lang}/compare",
    "edition": "/{lang}/edition?region=asia",
    "about": "/{lang}/about",
    "accessibility": "/{lang}/accessibility",
    "privacy": "/{lang}/privacy",
    "not-found": "/{lang}/nothing-here",
}


def address(name, language="en"):
    """The whole address of a kind of page."""
    return ADDRESS + PAGES[name].format(lang=language)


@contextlib.contextmanager
def browser():
    """A Chromium without a window."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            yield chromium
        finally:
            chromium.close()
