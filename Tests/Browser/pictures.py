"""Takes the pictures of docs/images: `scripts/test-browser pictures`."""

import pathlib

from site_under_test import ADDRESS, browser

FOLDER = pathlib.Path("docs/images")
# Name, address, width, height, and what stands at the top of the window.
VIEWS = [
    ("results", "/en/search?q=TEH", 1280, 1500, "body"),
    ("record", "/en/practices/kazakhstan-ii", 1280, 1500, "body"),
    ("map", "/en/map", 1280, 1000, "body"),
    ("arabic", "/ar/search?q=trafficking", 1280, 1000, "body"),
    ("map", "/en/map", 360, 780, ".tabs"),
    ("comparison", "/en/compare?ids=costa-rica-iv,mexico-iii", 360, 780, ".comparison"),
]


def main():
    with browser() as chromium:
        for name, path, width, height, top in VIEWS:
            page = chromium.new_context(viewport={"width": width, "height": height}).new_page()
            page.goto(ADDRESS + path)
            page.locator(top).evaluate("one => one.scrollIntoView()")
            page.screenshot(path=FOLDER / f"{name}-{width}.png")
            page.context.close()


main()
