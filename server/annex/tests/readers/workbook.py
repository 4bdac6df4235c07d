"""A workbook, as openpyxl reads it."""

import zipfile
from xml.etree import ElementTree

import openpyxl

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
ANSWERS = ("answer", "description", "delivery", "reference")


def read(file):
    book = openpyxl.load_workbook(file["path"])
    problems, texts = whole(book, file)
    model = file["model"]
    if model is not None:
        problems += imprint(book, file["path"], model["imprint"])
        problems += compare(book, model)
    return problems, texts


def compare(book, model):
    if "choices" in model:
        return sheet(book, model) + requirements(book[model["names"]["requirements"]], model)
    if "pages" in model:
        return pages(book, [(model["front_name"], [*top(model), model["front"], model["guidance"]])], model["pages"])
    return flat(book, model)


def whole(book, file):
    """What holds in every workbook: openpyxl reads each cell as it stands in the part, and text is never a formula."""
    problems, texts = [], 0
    raw = cells(file["path"])
    for number, sheet in enumerate(book.worksheets, 1):
        read = {cell.coordinate: cell for row in sheet.iter_rows() for cell in row if cell.value is not None}
        if set(read) != set(raw[number]):
            problems.append(f"{sheet.title}: other cells are filled: {sorted(set(read) ^ set(raw[number]))[:5]}")
        for place, cell in read.items():
            value = raw[number].get(place)
            texts += 1
            if isinstance(cell.value, str) and cell.data_type != "f" and cell.value != value:
                problems.append(f"{sheet.title} {place} reads {cell.value!r}, in the part {value!r}")
    core = book.properties
    if not core.title or not core.creator or core.language != file["lang"]:
        problems.append(f"the properties say {core.title!r}, {core.creator!r}, {core.language!r}")
    if core.created is None or core.created.date().isoformat() != file["date"]:
        problems.append(f"it was made {core.created}, not {file['date']}")
    return problems, texts


def cells(path):
    """The filled cells of each sheet, by number and place, read from the parts without openpyxl."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        strings = []
        if "xl/sharedStrings.xml" in names:
            root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
            strings = ["".join(text.text or "" for text in entry.iter(MAIN + "t")) for entry in root.iter(MAIN + "si")]
        sheets = {}
        number = 1
        while f"xl/worksheets/sheet{number}.xml" in names:
            root = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
            found = {}
            for cell in root.iter(MAIN + "c"):
                value, inline = cell.find(MAIN + "v"), cell.find(MAIN + "is")
                if inline is not None:
                    found[cell.get("r")] = "".join(text.text or "" for text in inline.iter(MAIN + "t"))
                elif value is not None:
                    found[cell.get("r")] = strings[int(value.text)] if cell.get("t") == "s" else value.text
            sheets[number] = found
            number += 1
    return sheets


def strings(value, without=()):
    """Every text in a part of the model."""
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in without:
                yield from strings(each, without)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each, without)


def sheet(book, model):
    """The front page, the guidance and the summary of a requirement sheet, and what stands beside the requirements."""
    names, summary = model["names"], model["summary"]
    # What is said when nothing is missing stands in a formula; which of the types a row is for is told by its letter.
    cells_of_summary = list(strings(summary, without=("complete", "not_complete", "kind", "letter", "progress")))
    texts = [(names["front"], [*top(model), model["front"], summary["progress"]])]
    texts += [(names["guidance"], guidance(model["guidance"])), (names["summary"], cells_of_summary)]
    beside = model.get("pages", [])
    problems = pages(book, texts, beside)
    wanted = list(names.values()) + [grid["name"] for grid in beside]
    if book.sheetnames != wanted:
        problems.append(f"the sheets are {book.sheetnames}, in the model {wanted}")
    all_cells = [cell for each in book for row in each.iter_rows() for cell in row]
    formulas = "".join(str(cell.value) for cell in all_cells if cell.data_type == "f")
    spoken = [summary["complete"], summary["not_complete"]]
    return problems + [f"{words!r} is missing" for words in spoken if words.replace('"', '""') not in formulas]


def top(model):
    """What stands above the rows of a front page."""
    return [model["imprint"]["heading"], model["imprint"]["marking"] or ""]


def guidance(model):
    """Name and meaning have columns; what is answered, and what nothing means, are lines under the meaning, each with its heading."""
    _, name, means, answer, empty = model["type_headings"]
    types = [
        [f"{kind['letter']} – {kind['name']}", f"{kind['meaning']}\n{answer}: {kind['answer']}\n{empty}: {kind['empty']}"]
        for kind in model["types"]
    ]
    return [model["title"], name, means, types, model["answer_headings"], model["answers"], model["paragraphs"]]


def pages(book, texts, grids):
    """Each text stands in a cell of its page, whole or behind a letter; each table row by row."""
    problems = []
    for name, value in texts:
        found = [str(cell.value) for row in book[name].iter_rows() for cell in row if cell.value is not None]
        known = {text for cell in found for text in (cell, cell.split(" – ", 1)[-1])}
        problems += [f"{name}: {text!r} is missing" for text in strings(value) if text not in known]
    for grid in grids:
        rows = [filled(row) for row in book[grid["name"]].iter_rows(values_only=True)]
        wanted = [[grid["title"]], *([lead] for lead in grid["lead"]), [column["heading"] for column in grid["columns"]]]
        wanted += [filled(row) for row in grid["rows"]]
        found = [row for row in rows if row]
        problems += [f"{grid['name']} reads {is_}, in the model {should}" for is_, should in zip(found, wanted) if is_ != should]
        if len(found) != len(wanted):
            problems.append(f"{grid['name']}: {len(found)} rows, in the model {len(wanted)}")
    return problems


def filled(row):
    return [str(value) for value in row if value not in (None, "")]


def flat(book, model):
    """The plain table: headings and rows, nothing else, nothing locked."""
    page = book[model["name"]]
    found = [filled(row) for row in page.iter_rows(values_only=True)]
    wanted = [model["headings"], *(filled(row) for row in model["rows"])]
    problems = [f"{is_}, in the model {should}" for is_, should in zip(found, wanted) if is_ != should]
    if len(found) != len(wanted) or len(book.worksheets) != 1:
        problems.append(f"{len(found)} rows in {len(book.worksheets)} sheets, in the model {len(wanted)} rows")
    return problems


def imprint(book, path, model):
    """The properties, and what stands on every printed page."""
    with zipfile.ZipFile(path) as archive:
        custom = archive.read("docProps/custom.xml") if "docProps/custom.xml" in archive.namelist() else b"<none/>"
    found = {entry.get("name"): "".join(entry.itertext()) for entry in ElementTree.fromstring(custom).iter(CUSTOM + "property")}
    # openpyxl reads them since 3.1.
    if hasattr(book, "custom_doc_props"):
        found = {entry.name: entry.value for entry in book.custom_doc_props.props}
    wanted = {name: value for name, value in model["properties"] if value}
    problems = [f"the property {name} is {found.get(name)!r}" for name in wanted if found.get(name) != wanted[name]]
    core = book.properties
    for is_, should in ((core.title, model["title"]), (core.subject, model["subject"]), (core.creator, model["creator"])):
        if is_ != should:
            problems.append(f"the properties say {is_!r}, the model {should!r}")
    for page in book.worksheets:
        header = page.oddHeader.left.text or ""
        if page.protection.sheet and model["case_no"] not in header:
            problems.append(f"{page.title}: {model['case_no']!r} does not stand on every page")
    return problems


def requirements(sheet, model):
    ids = [column["id"] for column in model["columns"]]
    problems = []
    headings = [cell.value for cell in sheet[1]]
    if headings != [column["heading"] for column in model["columns"]]:
        problems.append(f"the headings are {headings}")
    rows = list(sheet.iter_rows(min_row=2))
    if model["rows"] and len(rows) != len(model["rows"]):
        problems.append(f"{len(rows)} rows, in the model {len(model['rows'])}")
    for row, line in zip(rows, model["rows"]):
        read = ["" if cell.value is None else str(cell.value) for cell in row]
        if read != line["cells"]:
            problems.append(f"{line['id']} reads {read}, in the model {line['cells']}")
        for cell, column in zip(row, ids):
            closed = column == "answer" and line["answer"] == "description"
            if cell.protection.locked == (column in ANSWERS and not closed):
                problems.append(f"{line['id']}: {cell.coordinate} is {'locked' if cell.protection.locked else 'open'}")
    if model["rows"]:
        problems += choices(sheet, model, ids)
    return problems + page(sheet)


def choices(sheet, model, ids):
    """Which rule holds in each answer cell."""
    wanted = {"yes_no": 2, "yes_no_partly": 3, "description": None}
    choice = sheet.cell(1, ids.index("answer") + 1).column_letter
    delivery = sheet.cell(1, ids.index("delivery") + 1).column_letter
    problems = []
    for number, line in enumerate(model["rows"], 2):
        for column, count in ((choice, wanted[line["answer"]]), (delivery, 4)):
            place = f"{column}{number}"
            rules = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list" and place in rule]
            offered = [len(values(rule, sheet)) for rule in rules]
            if offered != ([] if count is None else [count]):
                problems.append(f"{line['id']}: {place} offers {offered}, not {count}")
    return problems


def values(rule, sheet):
    """What a list offers: written out, or in the cells that it names."""
    formula = rule.formula1
    if formula.startswith('"'):
        return formula.strip('"').split(",")
    book = sheet.parent
    formula = formula.lstrip("=")
    if formula in book.defined_names:
        formula = book.defined_names[formula].attr_text
    name, _, cells = formula.rpartition("!")
    source = book[name.strip("'")] if name else sheet
    found = source[cells.replace("$", "")]
    found = found if isinstance(found, tuple) else ((found,),)
    return [cell.value for row in found for cell in row if cell.value is not None]


def page(sheet):
    """How the sheet scrolls and prints, and that it is protected with filter and column width left free."""
    setup, protection = sheet.page_setup, sheet.protection
    holds = {
        "the heading row is frozen": sheet.freeze_panes is not None and sheet.freeze_panes.endswith("2"),
        "the heading row is printed on every page": sheet.print_title_rows in ("1:1", "$1:$1"),
        "it lies across the page": setup.orientation == "landscape",
        "it fits the width of the page": sheet.sheet_properties.pageSetUpPr.fitToPage
        and setup.fitToWidth in (None, 1)
        and setup.fitToHeight == 0,
        "it has a filter": sheet.auto_filter.ref is not None,
        "every sheet is protected": all(other.protection.sheet for other in sheet.parent.worksheets),
        "the filter can be used": not protection.autoFilter,
        "columns can be made wider": not protection.formatColumns,
        "the ids are hidden": sheet.column_dimensions["A"].hidden,
    }
    return [f"not so: {what}" for what, is_so in holds.items() if not is_so]
