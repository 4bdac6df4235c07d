"""A flat text file, as Python's own csv module reads it."""

import csv
import os

# A cell that begins so is a formula to a spreadsheet, to some behind spaces too.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
SPACES = " \n\u00a0"


def read(file):
    path = file["path"]
    with open(path, encoding="utf-8-sig", newline="") as opened:
        first = opened.readline()
        opened.seek(0)
        delimiter = ";" if first.count(";") > first.count(",") else ","
        rows = list(csv.reader(opened, delimiter=delimiter, strict=True))
    if not rows:
        return ["it is empty"], 0
    problems = []
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            problems.append(f"line {number} has {len(row)} cells, the first has {len(rows[0])}")
        problems += [f"line {number}: {cell!r} would be a formula" for cell in row if is_formula(cell)]
    problems += beside(path, rows)
    return problems, sum(len(row) for row in rows)


def is_formula(cell):
    return cell.lstrip(SPACES).startswith(DANGEROUS)


def beside(path, rows):
    """The workbook of the same name holds the same cells, but for what makes them harmless here."""
    twin = os.path.splitext(path)[0] + ".xlsx"
    if not os.path.exists(twin):
        return []
    import openpyxl

    sheet = openpyxl.load_workbook(twin).worksheets[0]
    other = [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    if len(other) != len(rows):
        return [f"{len(rows)} lines, the workbook beside it has {len(other)}"]
    problems = []
    for number, (mine, theirs) in enumerate(zip(rows, other), 1):
        for cell, value in zip(mine, theirs):
            if cell != value and not (is_formula(value) and cell[1:] == value):
                problems.append(f"line {number}: {cell!r}, in the workbook {value!r}")
    return problems
