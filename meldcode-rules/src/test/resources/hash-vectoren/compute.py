#!/usr/bin/env python3
"""Computes the hash of each audit trail in this folder, independently of the library: SHA-256 over its RFC 8785 canonical form.

Without arguments it compares and exits with 1 when one differs; with --write it writes the hashes into the files.
"""

import hashlib
import json
import re
import sys
from pathlib import Path

# RFC 8785, section 3.2.2.2: the escapes that have a short form; other control characters are written as \u00xx, all else as it is.
SHORT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def text(value):
    return '"' + "".join(SHORT.get(c) or (f"\\u{ord(c):04x}" if c < " " else c) for c in value) + '"'


def utf16(key):
    """Section 3.2.3: names are sorted by their UTF-16 code units, so that U+1F600 comes before U+FF01."""
    return key.encode("utf-16-be")


def canonical(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return text(value)
    if isinstance(value, int) and abs(value) < 2**53:
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(entry) for entry in value) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(text(key) + ":" + canonical(value[key]) for key in sorted(value, key=utf16)) + "}"
    raise ValueError(f"An audit trail holds no {type(value).__name__}")


def hash_of(trail):
    content = {key: value for key, value in trail.items() if key != "hash"}
    return hashlib.sha256(canonical(content).encode("utf-8")).hexdigest()


def main():
    wrong = 0
    for file in sorted(Path(__file__).parent.glob("*.json")):
        source = file.read_text(encoding="utf-8")
        trail = json.loads(source)
        computed = hash_of(trail)
        if "--write" in sys.argv[1:]:
            # The last "hash" of a file is its own.
            head, tail = source.rsplit('"hash":', 1)
            file.write_text(head + '"hash":' + re.sub(r'"[^"]*"', f'"{computed}"', tail, count=1), encoding="utf-8")
        elif trail["hash"] != computed:
            wrong = 1
        print(computed, file.name, "" if trail["hash"] == computed else "WRITTEN" if "--write" in sys.argv[1:] else "DIFFERS")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
