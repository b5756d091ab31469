"""What extruct finds in pages, and what search engines find their way by."""

import extruct
import lxml.etree
import pytest

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9",
           "x": "http://www.w3.org/1999/xhtml"}


@pytest.mark.parametrize(("path", "kind"), [
    ("/en/", "WebSite"), ("/fr/search", "CollectionPage"),
    ("/es/practices/kazakhstan-ii", "Article"), ("/ru/themes/integration", "CollectionPage"),
    ("/en/countries/CR", "CollectionPage"),
])
def test_every_page_says_what_it_is_as_linked_data(catalogue, path, kind):
    found = extruct.extract(catalogue.get(path).text, syntaxes=["json-ld"])["json-ld"]

    assert kind in [thing["@type"] for thing in found]
    assert all(thing["@context"] == "https://schema.org" for thing in found)


def test_the_sitemap_names_every_practice_in_every_language(catalogue):
    root = lxml.etree.fromstring(catalogue.get("/sitemap.xml").content)
    addresses = [node.text for node in root.findall("s:url/s:loc", SITEMAP)]

    assert len(addresses) == len(set(addresses))
    practices = [address for address in addresses if "/practices/" in address]
    assert len(practices) == 5 * catalogue.total
    assert all(len(node.findall("x:link", SITEMAP)) == 6 for node in root.findall("s:url", SITEMAP))
    for address in addresses[::97]:
        assert catalogue.get(address.removeprefix(catalogue.address)).status_code == 200


def test_robots_are_shown_the_sitemap(catalogue):
    assert f"Sitemap: {catalogue.address}/sitemap.xml" in catalogue.get("/robots.txt").text


def test_security_txt_names_a_contact_and_an_end(catalogue):
    text = catalogue.get("/.well-known/security.txt").text

    assert "Contact: mailto:practices@example.org\n" in text
    assert "Expires: " in text


def test_browsers_learn_how_to_search(catalogue):
    answer = catalogue.get("/fr/opensearch.xml")
    root = lxml.etree.fromstring(answer.content)
    space = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
    templates = {url.get("type"): url.get("template") for url in root.findall("o:Url", space)}

    assert answer.headers["Content-Type"].startswith("application/opensearchdescription+xml")
    assert len(root.findtext("o:ShortName", namespaces=space)) <= 16
    for kind, template in templates.items():
        address = template.replace("{searchTerms}", "diaspora").replace("{startPage?}", "1")
        found = catalogue.get(address.removeprefix(catalogue.address))
        assert found.status_code == 200
        assert found.headers["Content-Type"].startswith(kind)
