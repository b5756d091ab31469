"""Takes the pictures of docs/images: `scripts/test-browser pictures`."""

import pathlib

from site_under_test import ADDRESS, browser

FOLDER = pathlib.Path("docs/images")
VIEWS = [
    ("home", "/en/", 1500),
    ("results", "/en/search?q=TEH", 1500),
    ("record", "/en/practices/kazakhstan-ii", 1500),
    ("map", "/en/map", 1000),
    ("statistics", "/fr/statistics", 1000),
    ("comparison", "/en/compare?ids=costa-rica-iv,mexico-iii", 1200),
    ("arabic", "/ar/search?q=trafficking", 1000),
]


def main():
    with browser() as chromium:
        for name, path, height in VIEWS:
            for width, tall in ((1280, height), (360, 780)):
                page = chromium.new_context(viewport={"width": width, "height": tall}).new_page()
                page.goto(ADDRESS + path)
                page.screenshot(path=FOLDER / f"{name}-{width}.png")
                page.context.close()
        page = chromium.new_context(
            viewport={"width": 1280, "height": 1000}, color_scheme="dark").new_page()
        page.goto(ADDRESS + "/en/map")
        page.screenshot(path=FOLDER / "map-dark-1280.png")


main()
