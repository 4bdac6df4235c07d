"""Writes the content of a requirement sheet with openpyxl, or of an agreement with python-docx, so many times.

Arguments: `sheet` or `agreement`, how its tables are written (`documented` or `fastest`), and the number of runs. Standard input: the model as JSON. Standard output: JSON with the `seconds` of
each run, reading the model and loading the library left out, and the most memory of the process in `kilobytes`.

python-docx writes no footnotes, no numbering and no contents, so it has less to do than its peer. Its documentation adds the rows of a
table one by one and asks each for its cells, which takes longer the longer the table is; `fastest` makes all rows at once and goes around
that.
"""

import io
import json
import resource
import sys
import time

ANSWERS = ("answer", "description", "delivery", "reference")


def write_sheet(model, _):
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    line = Side(style="thin", color="B8C2CC")
    border, wrapped = Border(line, line, line, line), Alignment(wrap_text=True, vertical="top")
    plain, bold = Font(name="Arial", size=10), Font(name="Arial", size=10, bold=True)
    head, fill = Font(name="Arial", size=10, bold=True, color="FFFFFF"), PatternFill("solid", fgColor="1F3A5F")
    input_fill, open_cell = PatternFill("solid", fgColor="FFF8DC"), Protection(locked=False)
    book = Workbook()
    names = model["names"]

    def pairs(sheet, title, rows):
        sheet["A1"] = title
        sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 32, 72
        for number, row in enumerate(rows, 3):
            for column, value in enumerate(row, 1):
                cell = sheet.cell(number, column, value)
                cell.font, cell.border, cell.alignment = (bold if column == 1 else plain), border, wrapped
        sheet.protection.sheet = True

    front = book.active
    front.title = names["front"]
    pairs(front, model["imprint"]["title"], [(row["label"], row["value"]) for row in model["front"]])
    guidance = model["guidance"]
    types = [(kind["name"], "\n".join((kind["meaning"], kind["answer"], kind["empty"]))) for kind in guidance["types"]]
    texts = list(enumerate(guidance["paragraphs"], 1))
    pairs(book.create_sheet(names["guidance"]), guidance["title"], types + guidance["answers"] + texts)

    sheet = book.create_sheet(names["requirements"])
    answers = [column["id"] in ANSWERS for column in model["columns"]]
    for number, column in enumerate(model["columns"], 1):
        cell = sheet.cell(1, number, column["heading"])
        cell.font, cell.fill, cell.border, cell.alignment = head, fill, border, wrapped
        sheet.column_dimensions[get_column_letter(number)].width = 20
    for number, row in enumerate(model["rows"], 2):
        for column, (value, is_answer) in enumerate(zip(row["cells"], answers), 1):
            cell = sheet.cell(number, column, value or None)
            cell.font, cell.border, cell.alignment = plain, border, wrapped
            if is_answer:
                cell.fill, cell.protection = input_fill, open_cell
        sheet.row_dimensions[number].height = 40
    choices = model["choices"]
    lists = {"yes_no": [choices["yes"], choices["no"]]}
    lists["yes_no_partly"] = lists["yes_no"] + [choices["partly"]]
    for kind, words in lists.items():
        rule = DataValidation(type="list", formula1='"' + ",".join(words) + '"', allow_blank=True)
        for number, row in enumerate(model["rows"], 2):
            if row["answer"] == kind:
                rule.add(f"K{number}")
        sheet.add_data_validation(rule)
    sheet.auto_filter.ref = sheet.dimensions
    sheet.freeze_panes, sheet.print_title_rows = "C2", "1:1"
    sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage = "landscape", True
    sheet.protection.sheet = True

    summary = model["summary"]
    counts = [(kind["name"], kind["count"], 0, kind["count"], kind["rule"]) for kind in summary["types"]]
    pairs(book.create_sheet(names["summary"]), summary["title"], [summary["headings"], *counts])
    for page in model["pages"]:
        rows = [[column["heading"] for column in page["columns"]], *page["rows"]]
        pairs(book.create_sheet(page["name"]), page["title"], rows)
    written = io.BytesIO()
    book.save(written)
    return written


def write_agreement(model, way):
    import docx
    from docx.oxml import OxmlElement
    from docx.table import _Cell

    document = docx.Document()
    document.core_properties.title, document.core_properties.author = model["title"], model["creator"]

    def fill(paragraph, inlines):
        for inline in inlines:
            content = inline["content"]
            if inline["inline"] == "note":
                continue
            run = paragraph.add_run(content if isinstance(content, str) else content["text"])
            if inline["inline"] == "strong":
                run.bold = True

    def repeated(row):
        row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))

    def cell_of(cell, paragraphs):
        for index, inlines in enumerate(paragraphs):
            fill(cell.paragraphs[0] if index == 0 else cell.add_paragraph(), inlines)

    def documented(rows):
        written = document.add_table(1, len(rows[0]), "Table Grid")
        repeated(written.rows[0]._tr)
        for number, row in enumerate(rows):
            cells = (written.rows[0] if number == 0 else written.add_row()).cells
            for cell, paragraphs in zip(cells, row):
                cell_of(cell, paragraphs)

    def fastest(rows):
        written = document.add_table(len(rows), len(rows[0]), "Table Grid")
        repeated(written._tbl.tr_lst[0])
        for element, row in zip(written._tbl.tr_lst, rows):
            for tc, paragraphs in zip(element.tc_lst, row):
                cell_of(_Cell(tc, written), paragraphs)

    table = {"documented": documented, "fastest": fastest}[way]

    def text(words):
        return [[{"inline": "text", "content": words}]]

    for block in model["blocks"]:
        kind = block["block"]
        if kind == "title":
            document.add_heading(block["text"], 0)
            document.add_paragraph(block["subtitle"])
        elif kind == "heading":
            document.add_heading(block["text"], block["level"])
        elif kind == "clause":
            document.add_heading(block["heading"], 1)
            for part in block["parts"]:
                fill(document.add_paragraph(), part)
        elif kind == "paragraph":
            fill(document.add_paragraph(), block["inlines"])
        elif kind == "list":
            for item in block["items"]:
                fill(document.add_paragraph(style="List Bullet"), item)
        elif kind == "table":
            table([[text(words) for words in block["header"]], *([cell["paragraphs"] for cell in row] for row in block["rows"])])
        elif kind == "signature":
            parties = block["parties"]
            lines = zip(*(party["lines"] for party in parties))
            table([[text(party["heading"]) for party in parties], *([text(label) for label, _ in row] for row in lines)])
    written = io.BytesIO()
    document.save(written)
    return written


def main():
    write = {"sheet": write_sheet, "agreement": write_agreement}[sys.argv[1]]
    model = json.load(sys.stdin)
    seconds = []
    import docx, openpyxl  # noqa: E401, F401

    for _ in range(int(sys.argv[3])):
        started = time.perf_counter()
        write(model, sys.argv[2])
        seconds.append(time.perf_counter() - started)
    json.dump({"seconds": seconds, "kilobytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}, sys.stdout)


main()
