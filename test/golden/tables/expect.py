"""Expected readings of the excerpts in this folder, made with Python's csv module and options set by hand per file.

Run here: python3 expect.py. Writes <file>.json beside each excerpt. Nothing of atlas is used.
"""
import csv, io, json, re

SIGNS = {"-": "nil", ".": "unknown", "...": "later", "/": "unreliable", "x": "not-applicable", "": "blank"}

# file: encoding, delimiter, decimal, grouping, header lines, unit line, first and last line of the body, value fields
FILES = {
    "14111-01-03-4_cp1252.csv": dict(enc="windows-1252", delim=";", dec=",", head=[6, 7, 8, 9], unit=9, rows=(10, 25), values=range(3, 13)),
    "21121-02-02-4_cp1252.csv": dict(enc="windows-1252", delim=";", dec=None, head=[6, 7, 8, 9, 10, 11], unit=11, rows=(12, 27), values=range(3, 15)),
    "23111-01-04-4_cp1252.csv": dict(enc="windows-1252", delim=";", dec=None, head=[5, 6, 7, 8], unit=8, rows=(9, 24), values=range(3, 20)),
    "AI-S-05_utf8.csv": dict(enc="utf-8", delim=";", dec=",", head=[6, 7], unit=7, rows=(8, 23), values=range(3, 7), literal=[3, 4]),
    "12411-07-01-5_utf8.csv": dict(enc="utf-8", delim=";", dec=",", head=[6, 7, 8], unit=8, rows=(9, 24), values=range(3, 6)),
    "13111-02-02-5_utf8.csv": dict(enc="utf-8", delim=";", dec=None, head=[8, 9, 10, 11], unit=None, rows=(12, 27), values=range(2, 8)),
    "gisd_latin1.csv": dict(enc="windows-1252", delim=",", dec=".", head=[1], unit=None, rows=(2, 21), values=[3, 4, 5, 6, 7]),
    "gv_2016_bom.csv": dict(enc="utf-8", delim=";", dec=",", grouping=" ", head=[1], unit=None, rows=(2, 26), values=[8, 9, 10, 11, 12, 14, 15]),
    "inkar_schuldner.csv": dict(enc="utf-8", delim=";", dec=",", head=[1, 2], unit=None, rows=(3, 25), values=range(3, 15)),
    "wahlbezirke_2013.csv": dict(enc="utf-8", delim=";", dec=",", head=[], unit=None, rows=(1, 15), values=range(9, 59)),
    "census22.csv": dict(enc="utf-8", delim=",", dec=".", head=[1], unit=None, rows=(2, 21), values=range(2, 16)),
}


def number(text, dec, grouping):
    text = text.strip()
    if grouping:
        text = re.sub(r"[\s\u00a0]", "", text)
    if dec == ",":
        text = text.replace(".", "").replace(",", ".")
    return float(text)


for name, o in FILES.items():
    raw = open(name, "rb").read()
    text = raw.decode("utf-8-sig" if o["enc"] == "utf-8" else "cp1252")
    lines = re.split(r"\r\n|\n", text)
    record = lambda line: next(csv.reader(io.StringIO(lines[line - 1]), delimiter=o["delim"]))
    heads = [[cell.strip() for cell in record(line)] for line in o["head"]]
    first, last = o["rows"]
    width = len(record(first))
    names = [h for h, line in zip(heads, o["head"]) if line != o["unit"]]
    units = next((h for h, line in zip(heads, o["head"]) if line == o["unit"]), None)
    columns = [{"path": [h[i] for h in names if h[i] != ""], "unit": units[i] if units and units[i] else None} for i in range(width)]
    rows = []
    for line in range(first, last + 1):
        cells = []
        for i, cell in enumerate(record(line)):
            cell = cell.strip()
            if i not in o["values"]:
                cells.append({"text": cell})
            elif cell in SIGNS:
                cells.append({"text": cell, "status": SIGNS[cell]})
            else:
                cells.append({"text": cell, "value": number(cell, o["dec"], o.get("grouping"))})
        rows.append({"line": line, "cells": cells})
    expected = {"encoding": o["enc"], "delimiter": o["delim"], "decimal": o["dec"], "headerLines": o["head"], "columns": columns, "rows": rows}
    json.dump(expected, open(name + ".json", "w"), ensure_ascii=False, separators=(",", ":"))
    print(name, len(rows), width)
