"""Three readers' journeys in a browser: by keyboard, without and with script."""

import sys
import urllib.parse

import cv2
import numpy

from site_under_test import ADDRESS, address, browser

FAILURES = []


def expect(condition, what):
    """Notes `what` as a failure unless `condition` holds."""
    if not condition:
        FAILURES.append(what)


def tab_to(page, text, limit=200):
    """Presses Tab until the focus is on what says `text`; every stop must be seen."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        found, seen = page.evaluate(
            """() => { const at = document.activeElement;
              const box = at.getBoundingClientRect();
              const style = getComputedStyle(at);
              return [at.textContent.trim(), box.width > 0 && (style.outlineStyle !== 'none')]; }""")
        if text in found:
            expect(seen, f"the focus on “{text}” cannot be seen")
            return
    FAILURES.append(f"Tab never reaches “{text}”")


def ids(page):
    """The ids of the practices in the list, in order."""
    links = page.locator(".card-title a").evaluate_all("all => all.map(link => link.href)")
    return [urllib.parse.urlparse(link).path.rsplit("/", 1)[1] for link in links]


def f3_country_by_keyboard(chromium):
    """A ministry in San José browses by country, keyboard only, no script."""
    page = chromium.new_context(
        java_script_enabled=True, viewport={"width": 320, "height": 640}).new_page()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(address("home"))
    tab_to(page, "Countries")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/countries")
    tab_to(page, "Costa Rica")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/countries/CR")
    expect(page.title().startswith("Costa Rica, 8 practices"), f"title: {page.title()}")
    expect(page.locator("h1").count() == 1, "there is not one h1")
    expected = {f"costa-rica-{number}" for number in ("i", "ii", "iii", "iv", "v")}
    expected |= {"mirps", "lac-workshop-2018", "vocational-ttt"}
    found = {one for one in ids(page) if one in expected}
    expect(found == expected, f"Costa Rica has {sorted(found)}")
    page.go_back()
    expect(page.url.endswith("/en/countries"), "back does not lead back")


def f4_experts_in_place(chromium):
    """Which European countries can speak to us: choices in place, with a spoken status."""
    page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
    page.goto(ADDRESS + "/en/search?region=latin-america-caribbean&experts=ES&limit=100")
    expect(page.locator(".status").inner_text() == "17 practices", "Spain does not give 17")
    spain = set(ids(page))
    counts = """() => Object.fromEntries([...document.querySelectorAll(
      'input[name=experts]')].map(box => [
        box.value, box.parentElement.querySelector('.choice-count').textContent]))"""
    before = page.evaluate(counts)
    other = page.locator("input[name=experts][value=PT]")
    if not other.is_visible():
        page.locator("[data-facet=experts] .facet-rest > summary").click()
    other.check()
    page.wait_for_url("**experts=ES,PT**")
    page.wait_for_function("!document.querySelector('[data-results]').ariaBusy")
    expect(spain <= set(ids(page)), "adding Portugal lost practices")
    said = page.locator("[data-announce]").inner_text()
    expect(said == page.locator(".status").inner_text(), f"the status said “{said}”")
    expect(page.evaluate(counts) == before, "a choice changed the counts of its own facet")
    expect(int(before["PT"]) > 0, "Portugal is told as 0")
    page.go_back()
    page.wait_for_function("document.querySelector('.status').textContent === '17 practices'")
    page.goto(ADDRESS + "/en/search?country=AR,BO,PY&-country=BR&limit=100")
    expect("gran-chaco" in ids(page), "gran-chaco is not among AR, BO, PY without BR")
    page.goto(ADDRESS + "/en/practices/costa-rica-i")
    page.get_by_role("link", name="Ask for the like").click()
    letter = page.locator(".letter").inner_text()
    expect("Costa Rica" in letter and "Integration" in letter, "the letter has gaps")
    expect(page.context.cookies() == [], "a cookie was set")
    expect(not errors, f"the console says {errors}")


def suggestions_by_keyboard(chromium):
    """The combobox: arrows choose, Escape closes, Enter opens."""
    page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(address("home"))
    box = page.get_by_role("combobox")
    box.type("costa", delay=20)
    page.get_by_role("option").first.wait_for()
    expect(box.get_attribute("aria-expanded") == "true", "the list is not told as open")
    page.keyboard.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    expect(page.locator(f"#{active}[aria-selected=true]").count() == 1, "nothing is active")
    page.keyboard.press("Escape")
    expect(box.get_attribute("aria-expanded") == "false", "Escape does not close")
    box.type(" ", delay=20)
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/countries/" in url or "/practices/" in url)


def f9_compare_and_print(chromium):
    """Two practices side by side by address alone, and on paper with a code that can be read."""
    page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(address("compare"))
    text = page.locator("main").inner_text()
    expect("not stated" in text, "missing values are not told")
    expect("Different" in text or "In common" in text, "differences are not told in words")
    for name in ("compare", "practice"):
        page.goto(address(name))
        page.emulate_media(media="print")
        for unwanted in (".masthead nav", ".footer", "button", ".filters"):
            expect(
                page.locator(unwanted).evaluate_all(
                    "all => all.every(one => one.getClientRects().length === 0)"),
                f"{unwanted} is printed on {name}")
        code = page.locator(".qr").first
        code.scroll_into_view_if_needed()
        picture = numpy.frombuffer(code.screenshot(scale="css"), numpy.uint8)
        image = cv2.imdecode(picture, cv2.IMREAD_COLOR)
        image = cv2.resize(image, None, fx=4, fy=4, interpolation=cv2.INTER_NEAREST)
        said, _, _ = cv2.QRCodeDetector().detectAndDecode(image)
        expect("/en/practices/" in said, f"the code on {name} says “{said}”")
        page.emulate_media(media="screen")


def right_to_left(chromium):
    """The Arabic proof: mirrored, Latin names marked with their language."""
    page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(address("practice", "ar"))
    expect(page.locator("html").get_attribute("dir") == "rtl", "the page runs from left to right")
    facts, body = (page.locator(part).bounding_box() for part in (".facts", ".practice-body"))
    expect(facts["x"] < body["x"], "the facts do not stand on the left")
    expect(page.locator(".facts [lang=en]").count() > 0, "foreign names are not marked")


def main():
    with browser() as chromium:
        for journey in (
            f3_country_by_keyboard, f4_experts_in_place, suggestions_by_keyboard,
            f9_compare_and_print, right_to_left,
        ):
            before = len(FAILURES)
            try:
                journey(chromium)
            except Exception as error:  # pylint: disable=broad-except
                FAILURES.append(f"{journey.__name__}: {error}")
            print(f"journeys: {journey.__name__}: {'ok' if len(FAILURES) == before else 'FAILED'}")
    print("\n".join(FAILURES))
    sys.exit(1 if FAILURES else 0)


main()
