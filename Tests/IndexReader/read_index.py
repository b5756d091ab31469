#!/usr/bin/env python3
"""Reads an index by docs/index-format.md alone, to prove that the document is enough.

    read_index.py DIRECTORY FIELD TERM...     the postings of terms, one JSON object a line

Prints what `passerelle index dump --field FIELD --term TERM --json` prints. Standard library only.
"""
import json
import os
import struct
import sys


def crc32c_table():
    table = []
    for byte in range(256):
        value = byte
        for _ in range(8):
            value = (value >> 1) ^ (0x82F63B78 if value & 1 else 0)
        table.append(value)
    return table


CRC_TABLE = crc32c_table()


def crc32c(data):
    value = 0xFFFFFFFF
    for byte in data:
        value = CRC_TABLE[(value ^ byte) & 0xFF] ^ (value >> 8)
    return value ^ 0xFFFFFFFF


def check(condition, what):
    if not condition:
        sys.exit(f"read_index: {what}")


class Cursor:
    """Reads from front to back."""

    def __init__(self, data, place=0):
        self.data, self.place = data, place

    def byte(self):
        self.place += 1
        return self.data[self.place - 1]

    def take(self, size):
        self.place += size
        return self.data[self.place - size : self.place]

    def integer(self, size):
        return int.from_bytes(self.take(size), "little")

    def varint(self):
        value, shift = 0, 0
        while True:
            part = self.byte()
            value |= (part & 0x7F) << shift
            if part < 0x80:
                return value
            shift += 7

    def text(self):
        return self.take(self.varint()).decode()


def integers(data, start, count):
    return struct.unpack_from(f"<{count}I", data, start)


# The folder


def read_manifest(directory):
    with open(os.path.join(directory, "manifest"), "rb") as file:
        data = file.read()
    check(data[:8] == b"PSLMANI\0", "this is no manifest")
    version, size = struct.unpack_from("<II", data, 8)
    check(version == 1, f"manifest version {version}")
    check(crc32c(data[:-4]) == struct.unpack("<I", data[-4:])[0], "the manifest is changed")
    body = Cursor(data[24 : 24 + size])
    manifest = {"generation": struct.unpack_from("<Q", data, 16)[0]}
    manifest["fields"] = [(body.text(), body.text(), body.byte()) for _ in range(body.varint())]
    manifest["columns"] = [(body.text(), body.byte()) for _ in range(body.varint())]
    manifest["notes"] = {body.text(): body.text() for _ in range(body.varint())}
    body.varint()  # the number of the next segment
    names = ("number", "documents", "size", "deletion_generation", "deletions")
    manifest["segments"] = [
        {name: body.varint() for name in names} for _ in range(body.varint())
    ]
    check(body.place == size, "the manifest is longer than what it says")
    return manifest


def read_deletions(directory, segment):
    if segment["deletion_generation"] == 0:
        return set()
    name = f"segment-{segment['number']}-{segment['deletion_generation']}.del"
    with open(os.path.join(directory, name), "rb") as file:
        data = file.read()
    check(data[:8] == b"PSLDEL\0\0", f"{name} is no list of deletions")
    check(crc32c(data[:-4]) == struct.unpack("<I", data[-4:])[0], f"{name} is changed")
    bits = int.from_bytes(data[16:-4], "little")
    return {document for document in range(segment["documents"]) if bits >> document & 1}


class Segment:
    def __init__(self, directory, entry):
        self.name = f"segment-{entry['number']}.psl"
        with open(os.path.join(directory, self.name), "rb") as file:
            data = file.read()
        check(data[:8] == b"PSLSEG\0\0" and data[-4:] == b"PSLE", f"{self.name} is no segment")
        version, count = struct.unpack_from("<II", data, 8)
        check(version == VERSION, f"{self.name} has version {version}")
        start, size = struct.unpack_from("<QQ", data, len(data) - 24)
        check(size == len(data), f"{self.name} is cut short")
        framed = data[:16] + data[start : len(data) - 8]
        check(
            crc32c(framed) == struct.unpack_from("<I", data, len(data) - 8)[0],
            f"the list of sections of {self.name} is changed",
        )
        self.sections = {}
        for entry_number in range(count):
            kind, index, checksum, offset, length = struct.unpack_from(
                "<HHIQQ", data, start + 24 * entry_number
            )
            section = data[offset : offset + length]
            check(crc32c(section) == checksum, f"section {kind} of {self.name} is changed")
            self.sections[kind, index] = section
        self.read_description()

    def read_description(self):
        data = Cursor(self.sections[1, 0])
        self.documents = data.varint()
        data.byte()  # whether documents are in the order of their keys
        self.fields = []
        for _ in range(data.varint()):
            detail, terms = data.byte(), data.varint()
            data.varint(), data.varint(), data.integer(4)
            self.fields.append((detail, terms))

    def keys(self):
        """By document, its key."""
        keys = [None] * self.documents
        blocks = Terms(self.sections[2, 0], self.sections[3, 0], self.documents, detail=0)
        for term, entry in blocks.all():
            keys[entry["document"]] = term.decode()
        return keys


# Terms


class Terms:
    """Terms in blocks of 16, and the index of the blocks."""

    def __init__(self, blocks, index, count, detail):
        self.blocks, self.detail, self.count = blocks, detail, count
        number = (count + 15) // 16
        self.prefixes = struct.unpack_from(f"<{number}Q", index, 0)
        self.ends = integers(index, 8 * number, number)

    def block(self, number):
        data = Cursor(self.blocks, self.ends[number - 1] if number else 0)
        postings, size = data.varint(), data.varint()
        terms, previous = [], b""
        entries = Cursor(self.blocks, data.place + size)
        while data.place < entries.place and len(terms) < 16:
            lengths = data.byte()
            shared, rest = lengths >> 4, lengths & 15
            if shared == 15:
                shared += data.varint()
            if rest == 15:
                rest += data.varint()
            previous = previous[:shared] + data.take(rest)
            terms.append(previous)
        for term in terms:
            entry = self.entry(entries, postings)
            postings += entry["length"] + entry["positions_length"]
            yield term, entry

    def entry(self, data, offset):
        entry = {"documents": data.varint(), "offset": offset, "length": 0, "positions_length": 0}
        if entry["documents"] == 1:
            entry["document"] = data.varint()
        else:
            entry["length"] = data.varint()
            data.byte()  # the highest impact
        entry["occurrences"] = entry["documents"]
        if self.detail >= 1:
            entry["occurrences"] += data.varint()
        if self.detail >= 2:
            entry["positions_length"] = data.varint()
        return entry

    def all(self):
        for number in range(len(self.ends)):
            yield from self.block(number)

    def find(self, term):
        wanted = int.from_bytes(term[:8].ljust(8, b"\0"), "big")
        low, high = 0, len(self.prefixes)
        while low < high:
            middle = (low + high) // 2
            if self.prefixes[middle] >= wanted:
                high = middle
            else:
                low = middle + 1
        # The term is in the block before, or in one that begins with the same eight bytes.
        for number in range(max(low - 1, 0), len(self.ends)):
            if self.prefixes[number] > wanted:
                return None
            for other, entry in self.block(number):
                if other == term:
                    return entry
        return None


# Integers


def packed(data, start, width):
    values = []
    for index in range(128):
        lane, row = index % 4, index // 4
        value, filled, bit = 0, 0, row * width
        while filled < width:
            word = integers(data, start + 16 * (bit // 32) + 4 * lane, 1)[0]
            part = min(width - filled, 32 - bit % 32)
            value |= (word >> bit % 32 & (1 << part) - 1) << filled
            filled += part
            bit += part
        values.append(value)
    return values


def patched(data):
    width, exceptions = data.byte(), data.byte()
    values = packed(data.data, data.place, width)
    data.place += 16 * width
    for _ in range(exceptions):
        index = data.byte()
        values[index] |= data.varint() << width
    return values


# Postings


def block_documents(data, previous):
    """The documents of a full block: of bits, or of gaps."""
    if data.data[data.place] == 128:
        data.byte()
        bits, base = data.take(data.byte()), (previous + 1) & ~7
        documents = [
            base + place for place in range(8 * len(bits)) if bits[place // 8] >> place % 8 & 1
        ]
        check(len(documents) == 128, "a block has another number of documents")
        return documents
    documents = []
    for gap in patched(data):
        previous += gap + 1
        documents.append(previous)
    return documents


def postings(section, entry, detail):
    """Documents and frequencies."""
    if entry["documents"] == 1:
        return [(entry["document"], entry["occurrences"])]
    count = entry["documents"]
    blocks = (count + 127) // 128
    data = Cursor(section, entry["offset"])
    if blocks > 1:
        data.place += blocks * (8 + (4 if detail >= 2 else 0) + (1 if detail >= 1 else 0))
    found, document = [], -1
    for block in range(blocks):
        size = min(count - 128 * block, 128)
        if size == 128:
            documents = block_documents(data, document)
            document = documents[-1]
            frequencies = patched(data) if detail >= 1 else [0] * 128
            found += [(d, frequency + 1) for d, frequency in zip(documents, frequencies)]
            continue
        for _ in range(size):
            gap, frequency = data.varint(), 1
            if detail >= 1:
                is_once = gap & 1
                gap >>= 1
                if not is_once:
                    frequency = data.varint() + 2
            document += gap + 1
            found.append((document, frequency))
    return found


def position_gaps(section, entry):
    count = entry["occurrences"]
    blocks = (count + 127) // 128
    data = Cursor(section, entry["offset"] + entry["length"])
    if blocks > 1:
        data.place += 4 * blocks
    gaps = []
    for block in range(blocks):
        size = min(count - 128 * block, 128)
        gaps += patched(data) if size == 128 else [data.varint() for _ in range(size)]
    return gaps


def dump(segment, deletions, field, term):
    detail, count = segment.fields[field]
    terms = Terms(segment.sections[18, field], segment.sections[19, field], count, detail)
    entry = terms.find(term)
    if entry is None:
        return
    section = segment.sections[17, field]
    gaps = iter(position_gaps(section, entry) if detail >= 2 else [])
    keys = segment.keys()
    for document, frequency in postings(section, entry, detail):
        positions, position = [], 0
        for _ in range(frequency if detail >= 2 else 0):
            position += next(gaps)
            positions.append(position)
        yield {
            "segment": segment.name, "document": document, "key": keys[document],
            "isDeleted": document in deletions, "frequency": frequency, "positions": positions,
        }


VERSION = 3


def main():
    check(len(sys.argv) > 3, "read_index.py DIRECTORY FIELD TERM...")
    directory, field = sys.argv[1:3]
    manifest = read_manifest(directory)
    names = [name for name, _, _ in manifest["fields"]]
    check(field in names, f"no field {field}")
    for entry in manifest["segments"]:
        segment = Segment(directory, entry)
        deletions = read_deletions(directory, entry)
        check(len(deletions) == entry["deletions"], "the manifest tells of other deletions")
        for term in sys.argv[3:]:
            for posting in dump(segment, deletions, names.index(field), term.encode()):
                print(json.dumps({"term": term, **posting}))


main()
