"""Reads office files with openpyxl and python-docx and holds them against the models they were written from.

Standard input: a JSON list of files, each with `path`, `date`, `lang` and `model` (null where there is none). Standard output: a JSON
object with the number of `files` and `texts` that were read, and the `problems`, each with the path of its file in front.
"""

import json
import os
import sys

# The files beside this one; `python -I` leaves their folder out.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import text
import word
import workbook

READERS = {".docx": word.read, ".xlsx": workbook.read, ".csv": text.read}


def main():
    files = json.load(sys.stdin)
    problems, texts = [], 0
    for file in files:
        path = file["path"]
        read = READERS.get(os.path.splitext(path)[1])
        if read is None:
            problems.append(f"{path}: no reader for this kind of file")
            continue
        found, count = read(file)
        texts += count
        problems += [f"{path}: {problem}" for problem in found]
    json.dump({"files": len(files), "texts": texts, "problems": problems}, sys.stdout)


main()
