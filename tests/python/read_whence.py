"""Prints every claim of a *.whence.json file with who says so.

Checks on the way that each quote stands where the file says. Needs nothing
but Python: offsets are code points, which is how Python counts.
"""

import json
import sys

file = json.load(open(sys.argv[1], encoding="utf-8"))
assert file["format"] == "whence" and file["min_reader"] <= 1
assert file["offsets"] == "unicode-code-points"

texts = {text["sha256"]: text["text"] for text in file["texts"]}
articles = {article["id"]: article for article in file["articles"]}
sources = {source["id"]: source["name"] for source in file["sources"]}


def quote(position, text):
    start, end = position["start"], position["end"]
    assert text[start:end] == position["quote"], position
    assert text[:start].endswith(position.get("prefix", ""))
    assert text[end:].startswith(position.get("suffix", ""))
    return position["quote"]


def name(who):
    if who == "not-stated":
        return "somebody"
    return who["described"] if "described" in who else sources[who["source"]]


def says(claim, text):
    if "chains" not in claim:
        return "not decided"
    chains = []
    for chain in claim["chains"]:
        for link in chain["links"]:
            for key in ("mention", "cue"):
                if key in link:
                    quote(link[key], text)
        chains.append(" quoting ".join(name(link["who"]) for link in chain["links"]))
    return " and ".join(chains) or "the article itself"


for claim in file["claims"]:
    article = articles[claim["article"]]
    text = texts[article["text_sha256"]]
    words = " … ".join(quote(position, text) for position in claim["content"])
    levels = "".join(judgement["level"] for judgement in claim.get("confidence", []))
    print(f"{article['outlet']}: “{words}”, says {says(claim, text)} [{levels}]")
print(len(file["claims"]), "claims")
