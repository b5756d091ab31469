"""Schemathesis asks what the OpenAPI document allows and what it does not."""

import requests
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance, response_headers_conformance, response_schema_conformance,
    status_code_conformance, unsupported_method)
from schemathesis.checks import not_a_server_error

CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance,
    response_headers_conformance, response_schema_conformance, unsupported_method,
]


def test_the_document_is_valid(catalogue):
    from openapi_spec_validator import validate

    validate(catalogue.get("/api/v1/openapi.json").json())


def test_answers_are_as_the_document_says(catalogue):
    document = catalogue.get("/api/v1/openapi.json").json()
    schema = schemathesis.openapi.from_dict(document)
    schema.config.update(base_url=catalogue.address)
    session = requests.Session()

    for operation in schema.get_all_operations():
        strategy = operation.ok().as_strategy()

        @settings(
            max_examples=40, deadline=None, database=None, derandomize=True,
            suppress_health_check=list(HealthCheck))
        @__import__("hypothesis").given(case=strategy)
        def ask(case):
            case.call_and_validate(session=session, checks=CHECKS)

        ask()
