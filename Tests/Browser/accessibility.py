"""axe-core on every kind of page, at two widths, in light and dark, from left to right and back.

With VIEWS=few each page is looked at twice: wide, light, from left to right, and the opposite. With
VIEWS=all in every language at three widths, and in dark and in colours of the reader's own from left
to right and back: colours do not depend on the language. LANGUAGES=fr,es does a part of that.
"""

import itertools
import os
import sys

from axe_playwright_python.sync_playwright import Axe

from site_under_test import PAGES, address, browser

LANGUAGES = os.environ.get("LANGUAGES", "en,fr,es,ru,ar").split(",")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
         "resultTypes": ["violations"]}
TOO_WIDE = """() => [...document.querySelectorAll('body *')].filter(element =>
  (element.getBoundingClientRect().right > innerWidth + 1 || element.getBoundingClientRect().left < -1)
  && !element.closest('.unseen, .skip, .chart-frame, .table-frame, svg'))
  .slice(0, 4).map(element => element.tagName + '.' + element.className)"""


def overflow(page):
    """What reaches beyond the page, if the page is wider than the window."""
    width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return page.evaluate(TOO_WIDE) if width > 0 else []


def check(page, label, problems):
    """Adds to `problems` what axe and the width of the page say against it."""
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    for violation in Axe().run(page, options=RULES).response["violations"]:
        places = [node["html"][:120] for node in violation["nodes"]][:3]
        problems.append(f"{label}: {violation['id']}: {violation['help']}: {places}")
    for element in overflow(page):
        problems.append(f"{label}: wider than the window: {element}")


def ways_of_looking():
    """Language, colours and width of each view of a page."""
    if os.environ.get("VIEWS") == "few":
        return [("en", "light", 1280), ("ar", "dark", 360)]
    if os.environ.get("VIEWS") == "all":
        return [
            (language, colours, width)
            for language in LANGUAGES
            for colours in ("light", "dark", "forced")
            if colours == "light" or language in ("en", "ar")
            for width in (320, 360, 1280)]
    return list(itertools.product(("en", "ar"), ("light", "dark"), (360, 1280)))


def settings(colours, width):
    """What a browser is told of a reader who has these colours and a window so wide."""
    seen = {"forced_colors": "active"} if colours == "forced" else {"color_scheme": colours}
    # axe is put into the page as a script, which the page's own policy forbids.
    return seen | {"viewport": {"width": width, "height": 900}, "bypass_csp": True}


def main():
    problems = []
    views = 0
    with browser() as chromium:
        for language, colours, width in ways_of_looking():
            context = chromium.new_context(**settings(colours, width))
            page = context.new_page()
            for name in PAGES:
                page.goto(address(name, language))
                check(page, f"{name} {language} {colours} {width}", problems)
                views += 1
            context.close()
        languages = LANGUAGES if os.environ.get("VIEWS") == "all" else ("en",)
        sizes = ((320, "100%"), (640, "200%"))
        for language, (width, size) in itertools.product(languages, sizes):
            context = chromium.new_context(**settings("light", width))
            page = context.new_page()
            for name in PAGES:
                page.goto(address(name, language))
                page.add_style_tag(content=f"html {{ font-size: {size} }}")
                for element in overflow(page):
                    problems.append(
                        f"{name} {language} at {width} px and {size} text: too wide: {element}")
                views += 1
            context.close()
    print("\n".join(problems))
    print(f"accessibility: {views} views, {len(problems)} problems")
    sys.exit(1 if problems else 0)


main()
