"""A document, as python-docx reads it."""

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.text.run import Run

ANY = None
DRAWN = qn("wp:docPr")


def read(file):
    document = docx.Document(file["path"])
    found = list(blocks(document.element.body))
    texts = sum(sum(len(row) for row in block[2]) if block[0] == "table" else 1 for block in found)
    problems = structure(document, found, file)
    model = file["model"]
    if model is None:
        return problems, texts
    wanted = [block for each in model["blocks"] for block in expected(each, model)]
    problems += compare(document, found, wanted)
    problems += compare_notes(document, model)
    problems += compare_frame(document, model)
    return problems, texts


def blocks(container):
    """The paragraphs that say something, the tables and the pictures, in the order they stand."""
    for child in container:
        if child.tag == qn("w:p"):
            for drawn in child.iter(DRAWN):
                yield "picture", drawn.get("title"), drawn.get("descr")
            words = of_paragraph(child)
            if words:
                yield "paragraph", child.style, words
        elif child.tag == qn("w:tbl"):
            yield "table", child, [[of_cell(cell) for cell in row.tc_lst] for row in child.tr_lst]
        elif child.tag == qn("w:sdt"):
            yield from blocks(child.find(qn("w:sdtContent")))


def of_paragraph(paragraph):
    """The text of the runs, those within links and pictures too; a new page is no text."""
    words = []
    for run in paragraph.iter(qn("w:r")):
        page = any(mark.get(qn("w:type")) == "page" for mark in run.findall(qn("w:br")))
        words.append("" if page else Run(run, None).text)
    return "".join(words)


def of_cell(cell):
    return "\n".join(of_paragraph(paragraph) for paragraph in cell.p_lst)


def plain(inlines):
    words = []
    for inline in inlines:
        content = inline["content"]
        kind = inline["inline"]
        if kind in ("text", "strong"):
            words.append(content)
        elif kind == "open":
            words.append(content["text"])
        elif kind != "note":
            raise ValueError(f"word.py does not know the inline {kind}")
    return "".join(words)


def expected(block, model):
    """What a block of the model gives: the name of the style, where the model decides it, and the words."""
    kind = block["block"]
    if kind == "title":
        yield "paragraph", "Title", block["text"]
        yield "paragraph", "Subtitle", block["subtitle"]
    elif kind == "heading":
        yield "paragraph", f"Heading {block['level']}", block["text"]
    elif kind == "clause":
        yield "paragraph", "Heading 1", block["heading"]
        for part in block["parts"]:
            yield "paragraph", ANY, plain(part)
    elif kind == "paragraph":
        yield "paragraph", ANY, plain(block["inlines"])
    elif kind == "list":
        for item in block["items"]:
            yield "paragraph", ANY, plain(item)
    elif kind == "table":
        rows = [["\n".join(plain(each) for each in cell["paragraphs"]) for cell in row] for row in block["rows"]]
        yield "table", block["caption"], [block["header"], *rows]
    elif kind == "matrices":
        for matrix in block["matrices"]:
            yield "picture", matrix["caption"], matrix["alt"]
        yield "paragraph", "Kravspor figure", " ".join(picture(each, len(block["matrices"])) for each in block["matrices"])
    elif kind == "toc":
        yield "paragraph", ANY, block["heading"]
        yield from contents(model["blocks"])
    elif kind == "signature":
        yield "table", ANY, signature(block["parties"])
    elif kind != "page_break":
        raise ValueError(f"word.py does not know the block {kind}")


def picture(matrix, count):
    """The words of the shapes; pictures side by side have their captions in them."""
    words = [matrix["caption"]] if count > 1 else []
    words += [matrix["corner"], *matrix["columns"]]
    for row in matrix["rows"]:
        words.append(row["label"])
        words += [cell["level"] + ", ".join(cell["marks"]) for cell in row["cells"]]
    return "".join(words)


def contents(all_blocks):
    for block in all_blocks:
        if block["block"] == "clause":
            yield "paragraph", "toc 1", f"{block['number']}\t{block['heading']}"
        elif block["block"] == "heading" and block["level"] == 1:
            yield "paragraph", "toc 1", block["text"]


def signature(parties):
    rows = [[party["heading"] for party in parties]]
    for line in range(max(len(party["lines"]) for party in parties)):
        cells = []
        for party in parties:
            label, known = party["lines"][line] if line < len(party["lines"]) else ("", [])
            cells.append("\n".join([label] + ([plain(known)] if known else [])))
        rows.append(cells)
    return rows


def compare(document, found, wanted):
    names = {style.style_id: style.name for style in document.styles}
    wanted = [block for block in wanted if block[2]]
    problems = []
    for number, (is_, should) in enumerate(zip(found, wanted), 1):
        kind, mark, words = is_
        if kind != should[0] or words != should[2]:
            problems.append(f"block {number}, a {kind}, reads {differing(words, should[2])}, in the model a {should[0]}")
            return problems
        if should[1] is ANY:
            continue
        said = {"table": caption, "paragraph": names.get, "picture": str}[kind](mark)
        if said.lower() != should[1].lower():
            problems.append(f"block {number}, {short(words)}, is {said!r}, not {should[1]!r}")
    if len(found) != len(wanted):
        problems.append(f"{len(found)} paragraphs, tables and pictures, in the model {len(wanted)}")
    return problems


def short(words):
    words = str(words)
    return repr(words if len(words) <= 160 else words[:160] + "…")


def differing(is_, should):
    """What is read and what should be, from a little before the first difference."""
    is_, should = str(is_), str(should)
    at = max(next((at for at, pair in enumerate(zip(is_, should)) if pair[0] != pair[1]), 0) - 40, 0)
    return f"{short(is_[at:])} for {short(should[at:])}"


def caption(table):
    found = table.tblPr.find(qn("w:tblCaption"))
    return "" if found is None else found.get(qn("w:val"))


def structure(document, found, file):
    """What holds in every document, whatever it says."""
    problems = []
    ids = {style.style_id for style in document.styles}
    unknown = {paragraph.style for paragraph in document.element.body.iter(qn("w:p"))} - ids
    problems += [f"the style {style} is not there" for style in unknown if style is not None]
    names = [paragraph.style.name for paragraph in document.paragraphs]
    if names.count("Title") != 1:
        problems.append(f"{names.count('Title')} titles")
    if not any(name.startswith("Heading ") for name in names):
        problems.append("no headings")
    for kind, table, rows in found:
        if kind != "table":
            continue
        first = table.tr_lst[0]
        header = first.trPr is not None and first.trPr.find(qn("w:tblHeader")) is not None
        if not header or not all(rows[0]):
            problems.append(f"the table {short(rows[0])} has no heading row")
        if len({len(row) for row in rows}) != 1:
            problems.append(f"the table {short(rows[0])} is not as wide in every row")
    core = document.core_properties
    if not core.title or not core.author or core.language != file["lang"]:
        problems.append(f"the properties say {core.title!r}, {core.author!r}, {core.language!r}")
    if core.created is None or core.created.isoformat() != file["date"] + "T00:00:00":
        problems.append(f"it was made {core.created}, not {file['date']}")
    return problems


def compare_notes(document, model):
    """The footnotes in the order of their references."""
    part = next(part for part in document.part.package.iter_parts() if part.partname == "/word/footnotes.xml")
    notes = {note.get(qn("w:id")): note for note in parse_xml(part.blob).iter(qn("w:footnote"))}
    ids = [mark.get(qn("w:id")) for mark in document.element.body.iter(qn("w:footnoteReference"))]
    found = ["\n".join(of_paragraph(paragraph) for paragraph in notes[each].iter(qn("w:p"))).strip() for each in ids]
    wanted = [model["footnotes"][index].strip() for index in note_indexes(model["blocks"])]
    if found == wanted:
        return []
    differs = next((pair for pair in zip(found, wanted) if pair[0] != pair[1]), (len(found), len(wanted)))
    return [f"a footnote reads {short(differs[0])}, in the model {short(differs[1])}"]


def note_indexes(value):
    if isinstance(value, dict):
        if value.get("inline") == "note":
            yield value["content"]
        else:
            for each in value.values():
                yield from note_indexes(each)
    elif isinstance(value, list):
        for each in value:
            yield from note_indexes(each)


def compare_frame(document, model):
    """The header and footer of every page, and the properties."""
    section = document.sections[0]
    header = "\n".join(of_paragraph(paragraph._p) for paragraph in section.header.paragraphs)
    footer = "\n".join(of_paragraph(paragraph._p) for paragraph in section.footer.paragraphs)
    wanted = [(header, model["case_no"]), (header, model["title"]), (header, model.get("marking") or "")]
    wanted += [(footer, model["creator"]), (footer, model["words"]["page"]), (footer, model["words"]["of"])]
    problems = [f"{words!r} does not stand on every page" for place, words in wanted if words not in place]
    core = document.core_properties
    for is_, should in ((core.title, model["title"]), (core.author, model["creator"]), (core.subject, model["subject"])):
        if is_ != should:
            problems.append(f"the properties say {is_!r}, the model {should!r}")
    return problems
