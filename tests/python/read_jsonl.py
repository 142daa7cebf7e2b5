"""Reads JSONL rows the way a training script would, and checks them.

Every row has the same keys; a list or text is never null; every offset
counts code points in the row's own text.
"""

import json
import sys

rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
keys = list(rows[0])


def positions(value):
    if isinstance(value, list):
        for item in value:
            yield from positions(item)
    elif isinstance(value, dict):
        if "quote" in value:
            yield value
        for item in value.values():
            yield from positions(item)


for row in rows:
    assert list(row) == keys, row["id"]
    assert None not in row.values(), row["id"]
    for position in positions(row):
        start, end = position["start"], position["end"]
        assert row["text"][start:end] == position["quote"], position
    words = " … ".join(piece["quote"] for piece in row["content"])
    source = row["source"] or row["attribution"]
    print(f"{row['outlet']}: “{words}”, says {source} [{row['confidence']}]")
print(len(rows), "rows")
