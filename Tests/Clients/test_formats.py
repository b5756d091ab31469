"""Readers of each format read what is served, as many practices as the list has."""

import csv
import io
import json

import bibtexparser
import feedparser
import lxml.etree
import openpyxl
import pytest
import rdflib
import rispy

SEARCHES = ["", "?q=TEH", "?theme=integration&country=CR,MX", "?q=nothingatall"]
SCHEMA = rdflib.Namespace("https://schema.org/")


def served(catalogue, suffix: str, search: str):
    """The file and how many practices the interface counts."""
    answer = catalogue.get(f"/fr/search.{suffix}{search}")
    assert answer.status_code == 200
    total = catalogue.get(f"/api/v1/search{search}").json()["total"]
    assert answer.headers["X-Total-Count"] == str(total)
    return answer, total


@pytest.mark.parametrize("search", SEARCHES)
def test_csv(catalogue, search):
    answer, total = served(catalogue, "csv", search)
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8"), newline="")))

    assert len(rows) == total
    assert all(row["id"] and row["address"].endswith(row["id"]) for row in rows)


@pytest.mark.parametrize("search", SEARCHES)
def test_xlsx(catalogue, search):
    answer, total = served(catalogue, "xlsx", search)
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active

    assert sheet.max_row == total + 1
    assert sheet["A1"].value == "id"


@pytest.mark.parametrize("search", SEARCHES)
def test_json_and_its_lines(catalogue, search):
    answer, total = served(catalogue, "json", search)
    lines, _ = served(catalogue, "jsonl", search)

    assert len(answer.json()["practices"]) == total
    assert [json.loads(line) for line in lines.text.splitlines()] == answer.json()["practices"]


@pytest.mark.parametrize("search", SEARCHES)
def test_ris(catalogue, search):
    answer, total = served(catalogue, "ris", search)
    entries = rispy.loads(answer.content.decode("utf-8"))

    assert len(entries) == total
    assert all(entry["title"] and entry["urls"] for entry in entries)


@pytest.mark.parametrize("search", SEARCHES)
def test_bibtex(catalogue, search):
    answer, total = served(catalogue, "bib", search)
    library = bibtexparser.parse_string(answer.content.decode("utf-8"))

    assert not library.failed_blocks
    assert len(library.entries) == total
    assert all(entry["title"] and entry["author"] for entry in library.entries)


@pytest.mark.parametrize("search", SEARCHES)
def test_csl(catalogue, search):
    answer, total = served(catalogue, "csl.json", search)

    assert len(answer.json()) == total
    assert all(item["title"] and item["author"][0]["literal"] for item in answer.json())


@pytest.mark.parametrize("search", SEARCHES)
def test_linked_data(catalogue, search):
    answer, total = served(catalogue, "jsonld", search)
    graph = rdflib.Graph().parse(data=answer.text, format="json-ld")

    assert len(list(graph.subjects(rdflib.RDF.type, SCHEMA.Article))) == total


@pytest.mark.parametrize("suffix", ["atom", "rss"])
@pytest.mark.parametrize("search", SEARCHES)
def test_feeds(catalogue, suffix, search):
    answer, total = served(catalogue, suffix, search)
    feed = feedparser.parse(answer.content)

    assert not feed.bozo, feed.get("bozo_exception")
    assert len(feed.entries) == total
    assert len({entry.id for entry in feed.entries}) == total
    dates = [entry.get("updated_parsed") or entry.published_parsed for entry in feed.entries]
    assert dates == sorted(dates, reverse=True)


@pytest.mark.parametrize("search", SEARCHES)
def test_iati(catalogue, search):
    answer, total = served(catalogue, "iati.xml", search)
    root = lxml.etree.fromstring(answer.content)
    left_out = [node for node in root.iter(lxml.etree.Comment) if "is left out" in node.text]

    assert len(root.findall("iati-activity")) + len(left_out) == total


def test_markdown(catalogue):
    answer, total = served(catalogue, "md", "?country=CR")

    assert answer.text.count("\n## ") == total


def test_a_theme_and_a_country_have_feeds(catalogue):
    for path in ["/en/themes/integration", "/es/countries/CR"]:
        feed = feedparser.parse(catalogue.get(path + ".atom").content)
        assert not feed.bozo
        assert feed.entries


def test_the_dataset_is_described_in_dcat(catalogue):
    dcat = rdflib.Namespace("http://www.w3.org/ns/dcat#")
    terms = rdflib.Namespace("http://purl.org/dc/terms/")
    turtle = rdflib.Graph().parse(data=catalogue.get("/dataset.ttl").text, format="turtle")
    linked = rdflib.Graph().parse(data=catalogue.get("/dataset.jsonld").text, format="json-ld")

    assert set(turtle) == set(linked)
    dataset = next(turtle.subjects(rdflib.RDF.type, dcat.Dataset))
    assert turtle.value(dataset, terms.title) and turtle.value(dataset, terms.description)
    distributions = list(turtle.objects(dataset, dcat.distribution))
    assert len(distributions) > 10
    for distribution in distributions:
        address = str(turtle.value(distribution, dcat.accessURL))
        assert catalogue.get(address.removeprefix(catalogue.address)).status_code == 200


def test_the_form_can_be_asked_for_by_accept(catalogue):
    answer = catalogue.get(
        "/en/practices/kazakhstan-ii", headers={"Accept": "application/x-research-info-systems"})

    assert answer.headers["Content-Type"] == "application/x-research-info-systems"
    assert "Accept" in answer.headers["Vary"]
    assert len(rispy.loads(answer.content.decode("utf-8"))) == 1
