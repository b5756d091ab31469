"""A client of the Model Context Protocol lists and calls the tools, over both ways and both ages."""

import anyio
import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from conftest import PROGRAM


def door(catalogue, way: str):
    if way == "http":
        return catalogue.address + "/mcp"
    return stdio_client(StdioServerParameters(command=PROGRAM, args=["mcp", *catalogue.places]))


@pytest.mark.parametrize("mode", ["auto", "legacy"])
@pytest.mark.parametrize("way", ["http", "stdio"])
def test_tools_are_listed_and_called(catalogue, way, mode):
    async def ask():
        async with Client(door(catalogue, way), mode=mode) as client:
            tools = (await client.list_tools()).tools
            found = await client.call_tool("search_practices", {
                "query": "reintegration of vulnerable migrants",
                "region": ["latin-america-caribbean"], "limit": 3})
            first = found.structured_content["practices"][0]
            practice = await client.call_tool("get_practice", {"id": first["id"]})
            compared = await client.call_tool(
                "compare_practices", {"ids": ["costa-rica-iv", "mexico-iii"]})
            facets = await client.call_tool("list_facets", {"facet": "region"})
            resource = await client.read_resource("passerelle://practice/kazakhstan-ii")
            missing = await client.call_tool("get_practice", {"id": "atlantis-i"})
            return tools, found, practice, compared, facets, resource, missing

    tools, found, practice, compared, facets, resource, missing = anyio.run(ask)

    assert [tool.name for tool in tools] == [
        "search_practices", "get_practice", "compare_practices", "list_facets"]
    assert all(tool.annotations.read_only_hint for tool in tools)
    assert len(found.structured_content["practices"]) == 3
    assert found.structured_content["nextCursor"]
    assert practice.structured_content["permalink"].startswith("http")
    assert practice.structured_content["practice"]["sources"]
    assert compared.structured_content["fields"]
    assert facets.structured_content["facets"][0]["values"]
    assert "kazakhstan-ii" in resource.contents[0].text
    assert missing.is_error
