"""The search of a copy on a disk, opened without a server, beside that of the server."""

import json
import os
import pathlib
import sys
import urllib.parse
import urllib.request

from site_under_test import ADDRESS, browser

# What people ask: the questions of the journeys, and others in four languages.
QUERIES = [
    "familles migrantes avec enfants campagne", "THB", "TEH", "traite des êtres humains",
    "trata de personas", "торговля людьми", "TIM", "trafic illicite", "Équateur", "Kirghizistan",
    "MIEUX", "reintegration of vulnerable migrants", "diaspora", "remittances", "border management",
    "unaccompanied minors", "protocolo de crisis", "migration data", "climate change",
    "consular protection",
]
# How many of the lists have to be the same, to the place.
LEAST = 19


def first_ten_of_the_server(query):
    """Ids in the order of the server."""
    asked = urllib.parse.urlencode({"q": query, "limit": 10})
    with urllib.request.urlopen(f"{ADDRESS}/api/v1/search?{asked}") as answer:
        return [hit["id"] for hit in json.load(answer)["hits"]]


def main():
    copy = pathlib.Path(os.environ["PASSERELLE_COPY"])
    differences = []
    with browser() as chromium:
        page = chromium.new_context(offline=True).new_page()
        errors = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto((copy / "index.html").as_uri())
        page.get_by_role("link", name="English").click()
        page.locator("input[name=q]").first.fill("diaspora")
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/search.html?q=diaspora")
        shown = page.locator("#static-search h2 a").first
        shown.click()
        page.wait_for_url("**/en/practices/*.html")
        for query in QUERIES:
            asked = urllib.parse.urlencode({"q": query})
            page.goto((copy / "en/search.html").as_uri() + "?" + asked)
            found = page.locator("#static-search h2 a").evaluate_all(
                "all => all.slice(0, 10).map(link => link.href.split('/').pop().split('.')[0])")
            expected = first_ten_of_the_server(query)
            if found != expected:
                differences.append(f"{query}:\n  server {expected}\n  copy   {found}")
    same = len(QUERIES) - len(differences)
    print("\n".join(differences + errors))
    print(f"static copy: {same} of {len(QUERIES)} lists are those of the server")
    sys.exit(0 if same >= LEAST and not errors else 1)


main()
