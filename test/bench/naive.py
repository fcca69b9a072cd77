"""A plain reading of the same workbooks with openpyxl, as one would write it: every cell of every sheet into a list."""
import sys
import time
from pathlib import Path

from openpyxl import load_workbook

files = sorted(Path(sys.argv[1]).glob("*.xlsx"))[: int(sys.argv[2])]
start = time.perf_counter()
rows = []
for file in files:
    workbook = load_workbook(file, data_only=True)
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows(values_only=True):
            rows.append((file.name, sheet.title, row))
print((time.perf_counter() - start) * 1000)
