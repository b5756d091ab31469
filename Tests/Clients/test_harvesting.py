"""Sickle harvests everything, then only what changed."""

import time

import pytest
from sickle import Sickle
from sickle.oaiexceptions import (
    BadArgument, BadResumptionToken, CannotDisseminateFormat, IdDoesNotExist, NoRecordsMatch)


def harvester(catalogue) -> Sickle:
    return Sickle(catalogue.address + "/oai")


def test_harvests_every_record_once(catalogue):
    records = list(harvester(catalogue).ListRecords(metadataPrefix="oai_dc"))

    identifiers = [record.header.identifier for record in records]
    assert len(identifiers) == catalogue.total
    assert len(set(identifiers)) == len(identifiers)
    assert all(record.metadata["title"] for record in records)


def test_harvests_a_set_page_by_page(catalogue):
    source = harvester(catalogue)
    found = list(source.ListIdentifiers(
        metadataPrefix="oai_dc", set="theme:trafficking-in-human-beings"))

    assert len(found) == catalogue.get(
        "/api/v1/search?theme=trafficking-in-human-beings").json()["total"]
    assert all("theme:trafficking-in-human-beings" in header.setSpecs for header in found)


def test_gives_the_native_sheet(catalogue):
    record = harvester(catalogue).GetRecord(
        identifier=next(harvester(catalogue).ListIdentifiers(metadataPrefix="passerelle"))
        .identifier, metadataPrefix="passerelle")

    assert 'xmlns="urn:passerelle:sheet:1"' in record.raw


def test_a_second_harvest_gives_only_what_changed(own_catalogue):
    source = harvester(own_catalogue)
    first = list(source.ListRecords(metadataPrefix="oai_dc"))
    time.sleep(1.1)
    since = source.Identify()._identify_dict  # asks once more, for the date of the answer
    assert since["deletedRecord"] == ["persistent"]
    date = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    time.sleep(1.1)
    own_catalogue.import_sheet("made-up", "A new practice")
    changed = list(source.ListRecords(metadataPrefix="oai_dc", **{"from": date}))
    own_catalogue.import_sheet("made-up", "A new practice", state="withdrawn")
    deleted = list(source.ListRecords(metadataPrefix="oai_dc", **{"from": date}))

    assert [record.header.identifier for record in changed] == ["oai:127.0.0.1:made-up"]
    assert [record.deleted for record in changed] == [False]
    assert [record.deleted for record in deleted] == [True]
    assert len(list(source.ListRecords(metadataPrefix="oai_dc"))) == len(first) + 1


@pytest.mark.parametrize(("arguments", "error"), [
    ({"metadataPrefix": "foo"}, CannotDisseminateFormat),
    ({"metadataPrefix": "oai_dc", "from": "2026-02-02", "until": "2026-01-01"}, BadArgument),
    ({"metadataPrefix": "oai_dc", "from": "2026-02-30"}, BadArgument),
    ({"metadataPrefix": "oai_dc", "until": "1999-01-01"}, NoRecordsMatch),
    ({"resumptionToken": "1~oai_dc~~~~5~50.0000000000000000"}, BadResumptionToken),
])
def test_errors_are_those_of_the_protocol(catalogue, arguments, error):
    with pytest.raises(error):
        next(harvester(catalogue).ListRecords(**arguments))


def test_an_unknown_identifier_is_an_error(catalogue):
    with pytest.raises(IdDoesNotExist):
        harvester(catalogue).GetRecord(identifier="oai:127.0.0.1:nothing", metadataPrefix="oai_dc")
