"""Takes the pictures of docs/images: `scripts/test-browser pictures`."""

import pathlib

from site_under_test import ADDRESS, browser

FOLDER = pathlib.Path("docs/images")
VIEWS = [
    ("results", "/en/search?q=TEH", 1500),
    ("record", "/en/practices/kazakhstan-ii", 1500),
    ("map", "/en/map", 1000),
    ("arabic", "/ar/search?q=trafficking", 1000),
]
WIDTH = 1280


def main():
    with browser() as chromium:
        for name, path, height in VIEWS:
            page = chromium.new_context(viewport={"width": WIDTH, "height": height}).new_page()
            page.goto(ADDRESS + path)
            page.screenshot(path=FOLDER / f"{name}-{WIDTH}.png")
            page.context.close()


main()
