"""A server over the shipped catalogue for real clients to ask."""

import os
import pathlib
import re
import shutil
import subprocess
import time

import pytest
import requests

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("PASSERELLE", str(ROOT / ".build/debug/passerelle"))


class Catalogue:
    """The built program with a catalogue of its own, served on a free port."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        shutil.copytree(ROOT / "Catalogue" / "taxonomy", folder / "Catalogue" / "taxonomy")
        self.places = [
            "--catalogue", str(folder / "Catalogue"), "--index", str(folder / "Index"),
        ]
        self.run("import", str(ROOT / "Catalogue" / "sheets"))
        self.server = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--publisher", "A ministry",
             "--contact", "practices@example.org",
             "--licence", "https://creativecommons.org/licenses/by/4.0/",
             "--iati-reporter", "XM-TEST,10,A ministry", *self.places],
            stderr=subprocess.PIPE, text=True)
        self.address = self._address()

    def _address(self) -> str:
        for line in self.server.stderr:
            found = re.search(r"http://127\.0\.0\.1:\d+", line)
            if found:
                return found.group(0)
        raise RuntimeError("the server did not say where it listens")

    def run(self, *arguments: str) -> str:
        done = subprocess.run(
            [PROGRAM, *arguments, *self.places], capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def get(self, path: str, **options) -> requests.Response:
        return requests.get(self.address + path, timeout=30, **options)

    @property
    def total(self) -> int:
        return self.get("/api/v1/search?limit=1").json()["total"]

    def import_sheet(self, identifier: str, title: str, state: str = "published") -> None:
        """Imports one sheet and waits until the server shows it."""
        withdrawal = """
  <withdrawal date="2026-01-31">
    <reason xml:lang="en">Made up for a test.</reason>
  </withdrawal>""" if state == "withdrawn" else ""
        sheet = self.folder / f"{identifier}.xml"
        sheet.write_text(f"""<?xml version="1.0" encoding="UTF-8"?>
<sheet xmlns="urn:passerelle:sheet:1" id="{identifier}" kind="tool" state="{state}">
  <title xml:lang="en">{title}</title>{withdrawal}
  <about>
    <theme id="integration"/>
  </about>
  <summary xml:lang="en">A practice made up for a test.</summary>
</sheet>
""", encoding="utf-8")
        before = self.get("/readyz").headers, self.get("/en/").headers["ETag"]
        self.run("import", str(sheet))
        for _ in range(100):
            if self.get("/en/").headers["ETag"] != before[1]:
                return
            time.sleep(0.1)
        raise RuntimeError("the server did not take the import")

    def stop(self) -> None:
        self.server.terminate()
        self.server.wait(timeout=30)


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory):
    """One that nothing is imported to."""
    catalogue = Catalogue(tmp_path_factory.mktemp("catalogue"))
    yield catalogue
    catalogue.stop()


@pytest.fixture
def own_catalogue(tmp_path):
    """One of a test's own, to change."""
    catalogue = Catalogue(tmp_path)
    yield catalogue
    catalogue.stop()
