"""What is served is valid against grammars written from the standards, in schemas/."""

import pathlib

import lxml.etree
import pytest

SCHEMAS = pathlib.Path(__file__).resolve().parent / "schemas"


def problems(schema: str, content: bytes) -> list[str]:
    grammar = lxml.etree.RelaxNG(file=str(SCHEMAS / f"{schema}.rng"))
    grammar.validate(lxml.etree.fromstring(content))
    return [f"line {entry.line}: {entry.message}" for entry in grammar.error_log]


@pytest.mark.parametrize("path", [
    "/en/search.atom", "/ru/search.atom?q=TEH", "/fr/themes/integration.atom",
    "/es/countries/CR.atom", "/en/search.atom?q=nothingatall", "/ar/practices/costa-rica-i.atom",
])
def test_feeds(catalogue, path):
    assert problems("atom", catalogue.get(path).content) == []


@pytest.mark.parametrize("query", [
    "verb=Identify", "verb=ListMetadataFormats", "verb=ListSets",
    "verb=ListRecords&metadataPrefix=oai_dc", "verb=ListRecords&metadataPrefix=passerelle",
    "verb=ListIdentifiers&metadataPrefix=oai_dc&set=country:CR&from=2020-01-01",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:127.0.0.1:costa-rica-i",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=a b", "verb=Nothing", "", "verb=ListRecords",
    "verb=ListRecords&metadataPrefix=foo", "verb=ListRecords&resumptionToken=x",
    "verb=ListRecords&metadataPrefix=oai_dc&set=%26",
])
def test_answers_to_harvesters(catalogue, query):
    assert problems("oai-pmh", catalogue.get("/oai?" + query).content) == []


def test_sitemap(catalogue):
    assert problems("sitemap", catalogue.get("/sitemap.xml").content) == []


def test_what_is_gone_is_told_as_the_standards_say(own_catalogue):
    own_catalogue.import_sheet("made-up", "A new practice")
    own_catalogue.import_sheet("made-up", "A new practice", state="withdrawn")

    feed = own_catalogue.get("/en/search.atom").content
    answer = own_catalogue.get(
        "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:127.0.0.1:made-up").content

    assert problems("atom", feed) == []
    assert b'ref="urn:passerelle:practice:made-up"' in feed
    assert problems("oai-pmh", answer) == []
    assert b'status="deleted"' in answer


@pytest.mark.parametrize(("schema", "path", "old", "new"), [
    ("atom", "/en/search.atom", b"<updated>", b"<updated>about "),
    ("atom", "/en/search.atom", b"<id>", b"<id>no address "),
    ("oai-pmh", "/oai?verb=Identify", b"<protocolVersion>2.0", b"<protocolVersion>1.1"),
    ("oai-pmh", "/oai?verb=ListSets", b"<setSpec>", b"<setSpec>not a set "),
    ("sitemap", "/sitemap.xml", b"<loc>", b"<loc>not an address "),
])
def test_the_grammars_refuse_what_is_wrong(catalogue, schema, path, old, new):
    content = catalogue.get(path).content
    assert old in content
    assert problems(schema, content.replace(old, new, 1)) != []
