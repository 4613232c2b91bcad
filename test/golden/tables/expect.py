"""Expected readings of the excerpts in this folder, made with Python's csv module and options set by hand per file.

Run here: python3 expect.py. Writes <file>.json beside each excerpt. Nothing of atlas is used.
"""
import csv, io, json, re

# fill: header lines in which a group's name stands once, over its first column
# spans: further lines of the body; period, footer, keys (field: {text: key}), flags: as a person reads them
SIGNS = {"NA": "missing", ":": "missing", "-": "nil", ".": "unknown", "...": "later", "/": "unreliable", "x": "not-applicable", "": "blank"}

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
    "destatis_23211-0004.csv": dict(enc="utf-8", delim=";", dec=None, head=[7, 8, 9, 10], unit=None, rows=(11, 19), values=range(2, 14), footer=20),
    "destatis_12621_quality.csv": dict(enc="utf-8", delim=";", dec=",", head=[6, 7, 8, 9], unit=9, fill=[6, 7, 8], rows=(11, 21), values=range(1, 15, 2), footer=22),
    "destatis_12612-0002.csv": dict(enc="utf-8", delim=";", dec=None, head=[6], unit=None, rows=(7, 23), values=range(2, 5), footer=24),
    "bwl_kerg1949_cp1252.csv": dict(enc="windows-1252", delim=";", dec=None, head=[6, 7], unit=None, fill2={6: [1]}, width=22, rows=(9, 30), skip=[18, 28, 29], values=range(3, 22), period={"kind": "date", "year": 1949, "date": "1949-08-14", "from": "preamble"}),
    "bwl_kerg1990_cp1252.csv": dict(enc="windows-1252", delim=";", dec=None, head=[6, 7], unit=None, fill2={6: [1]}, rows=(9, 26), skip=[21, 25], values=range(3, 17), period={"kind": "date", "year": 1990, "date": "1990-12-02", "from": "preamble"}),
    "bwl_kerg2021.csv": dict(enc="utf-8", delim=";", dec=None, head=[3, 4, 5], unit=None, fill=[3, 4], rows=(6, 22), skip=[18, 21], values=range(3, 15), period={"kind": "year", "year": 2021, "from": "preamble"}),
    "bwl_strukturdaten2021.csv": dict(enc="utf-8", delim=";", dec=",", grouping=".", head=[8, 9], unnamed=[8], unit=None, rows=(10, 22), values=range(3, 14)),
    "bwl_gemeinden2021.csv": dict(enc="utf-8", delim=";", dec=None, head=[8], unit=None, rows=(9, 24), values=[], keys={6: ["01001000", "01059001", "01059002", "01059005", "01059006", "01059008", "01059009", "01059010", "01059012", "01059018", "07138072", "07138073", "07138074", "07138075", "10045116", "10045117"]}),
    "bwl_kerg2_2025.csv": dict(enc="utf-8", delim=";", dec=",", head=[10], unit=None, rows=(11, 26), values=[9, 11, 12, 13, 14, 15, 16], period={"kind": "date", "year": 2025, "date": "2025-02-23", "from": "column"}),
    "bwl_umrechnung2025.csv": dict(enc="utf-8", delim=";", dec=None, head=[5, 6], unit=None, fill2={5: [10, 12, 14]}, rows=(7, 20), values=range(3, 15)),
    "regio_12411-01-01-4.csv": dict(enc="utf-8", delim=";", dec=None, head=[7, 8], unit=None, rows=(9, 21), values=range(2, 11), footer=22, keys={0: ["DG", "01", "01001", "01002", "01003", "01004", "01051", "01053", "01054", "01055", "01056", "01057", "16077"]}),
    "regio_12111-10-01-4.csv": dict(enc="utf-8", delim=";", dec=None, head=[7, 8, 9], unit=9, rows=(10, 22), values=range(3, 8), footer=23, period={"kind": "date", "year": 2011, "date": "2011-05-09", "from": "preamble"}),
    "regio_12511-01-01-4_cp1252.csv": dict(enc="windows-1252", delim=";", dec=None, head=[5, 6, 7, 8], unit=8, rows=(9, 20), values=range(3, 10), footer=21),
    "sachsen_71137_cp1252.csv": dict(enc="windows-1252", delim=";", dec=None, head=[8, 9, 10, 11], unit=None, rows=(12, 29), values=range(2, 7), footer=30, period={"kind": "year", "year": 2013, "from": "header"}),
    "berlin_ewr2011.csv": dict(enc="utf-8", delim=";", dec=None, head=[1], unit=None, rows=(2, 14), values=range(7, 14)),
    "koeln_bezirke.csv": dict(enc="utf-8", delim=";", dec=",", grouping=".", head=[1], unit=None, rows=(2, 16), values=range(3, 10)),
    "koeln_altersgruppen.csv": dict(enc="utf-8", delim=",", dec=None, head=[1], unit=None, rows=(2, 2), values=range(1, 13)),
    "hamburg_stadtteile.csv": dict(enc="utf-8", delim=";", dec=",", grouping=" ", head=[1], unit=None, rows=(2, 18), values=range(1, 16)),
    "rki_inzidenz.csv": dict(enc="utf-8", delim=",", dec=".", head=[1], unit=None, rows=(2, 16), values=range(2, 7)),
    "muenchen_dichte.csv": dict(enc="utf-8", delim=",", dec=".", head=[1], unit=None, rows=(2, 14), values=range(4, 10), period={"kind": "year", "year": 2024, "from": "column"}),
    "muenster_arbeitslose.csv": dict(enc="utf-8", delim=",", dec=None, head=[1], unit=None, rows=(2, 16), values=range(2, 7)),
    "tirol_landtag2013_cp1252.csv": dict(enc="windows-1252", delim=";", dec=",", head=[2], unit=None, rows=(3, 17), values=[*range(4, 14), 15, 16, 19, 20, 23, 24, 27, 28, 31, 32, 35, 36, 39, 40, 43, 44, 47, 48, 51, 52, 55, 56], period={"kind": "date", "year": 2013, "date": "2013-04-28", "from": "preamble"}),
    "eurostat_teina200.csv": dict(enc="utf-8", delim="\t", dec=".", head=[1], unit=None, rows=(2, 12), values=range(1, 13)),
    "kaernten_tourismus.csv": dict(enc="utf-8", delim=";", dec=None, head=[1], unit=None, rows=(2, 16), values=[5, 6]),
    "zuerich_stimmbeteiligung.csv": dict(enc="utf-8", delim=",", dec=".", head=[1], unit=None, rows=(2, 12), values=[1]),
    "rki_survstat_utf16.csv": dict(enc="utf-16le", delim="\t", dec=None, head=[2], unit=None, rows=(3, 14), values=range(1, 12)),
    "census22.csv": dict(enc="utf-8", delim=",", dec=".", head=[1], unit=None, rows=(2, 21), values=range(2, 16)),
}


def number(text, dec, grouping):
    text = text.strip()
    if grouping:
        text = re.sub(r"[\s\u00a0]", "", text)
    if dec == ",":
        text = text.replace(".", "").replace(",", ".")
    return float(text)


def filled(heads, o):
    """Header lines with the names of groups written over each of their columns, as far as a lower line goes on."""
    heads = [list(h) for h in heads]
    for line, h in zip(o["head"], heads):
        first = min(o["values"]) if len(o["values"]) else 0
        for i in range(1, len(h)):
            again = i > first and line in o.get("fill", []) or i in o.get("fill2", {}).get(line, [])
            if again and h[i] == "":
                h[i] = h[i - 1]
    return heads


for name, o in FILES.items():
    raw = open(name, "rb").read()
    text = raw.decode({"utf-8": "utf-8-sig", "utf-16le": "utf-16"}.get(o["enc"], "cp1252"))
    lines = re.split(r"\r\n|\n", text)
    record = lambda line: next(csv.reader(io.StringIO(lines[line - 1]), delimiter=o["delim"]))
    heads = [[cell.strip() for cell in record(line)] for line in o["head"]]
    first, last = o["rows"]
    width = o.get("width", max(len(record(line)) for line in (first, o["head"][0] if o["head"] else first)))
    heads = filled([h[:width] + [""] * (width - len(h)) for h in heads], o)
    names = [h for h, line in zip(heads, o["head"]) if line != o["unit"] and line not in o.get("unnamed", [])]
    units = next((h for h, line in zip(heads, o["head"]) if line == o["unit"]), None)
    columns = [{"path": [h[i] for h in names if h[i] != ""], "unit": units[i] if units and units[i] else None} for i in range(width)]
    rows = []
    for line in range(first, last + 1):
        if line in o.get("skip", []):
            continue
        cells = []
        fields = record(line)[:width]
        for i, cell in enumerate(fields + [""] * (width - len(fields))):
            cell = cell.strip()
            if i in o.get("keys", {}):
                cells.append({"text": cell, "key": o["keys"][i][len(rows)]})
            elif i not in o["values"]:
                cells.append({"text": cell})
            elif cell in SIGNS:
                cells.append({"text": cell, "status": SIGNS[cell]})
            else:
                cells.append({"text": cell, "value": number(cell, o["dec"], o.get("grouping"))})
        rows.append({"line": line, "cells": cells})
    expected = {"encoding": o["enc"], "delimiter": o["delim"], "decimal": o["dec"], "headerLines": o["head"], "columns": columns, "rows": rows}
    expected |= {name: o[key] for name, key in (("period", "period"), ("footerFrom", "footer")) if key in o}
    json.dump(expected, open(name + ".json", "w"), ensure_ascii=False, separators=(",", ":"))
    print(name, len(rows), width)
