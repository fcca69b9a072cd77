"""Every workbook that the command line writes: opened without repair, and recalculated by LibreOffice no visible cell of a sheet
of ours shows a formula or an error. Further .xlsx files may be named. Needs soffice and openpyxl; ends with "N passed, N failed"."""

import os
import subprocess
import sys
import tempfile

import openpyxl

from soffice import recalculate

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
SAMPLE = os.path.join(ROOT, "test", "fixtures", "pacnam-2023")
ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "Err:")
results = []


def check(name, problems):
    results.append(not problems)
    print("ok" if not problems else "FAILED", name)
    for problem in problems[:8]:
        print("  ", problem)


def product(*arguments):
    run = subprocess.run(["node", os.path.join(ROOT, "bin", "chi-tieu.mjs"), *arguments], capture_output=True, text=True, timeout=300)
    if run.returncode not in (0, 1):
        raise SystemExit(f"{arguments[0]}: {run.stderr}")


def visible_cells(sheet):
    hidden = set()
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden:
            hidden.update(range(dimension.min, dimension.max + 1))
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None and cell.column not in hidden and not sheet.row_dimensions[cell.row].hidden:
                yield cell


def problems_of(path):
    found = []
    seen = 0
    for sheet in openpyxl.load_workbook(path, data_only=True):
        if sheet.sheet_state != "visible":
            continue
        # What a unit wrote stands as it wrote it: in copies of its sheets, and in the column for that.
        if sheet.title.startswith("NG "):
            continue
        as_sent = {cell.column for row in sheet.iter_rows(max_row=12) for cell in row if cell.value in ("Nội dung đơn vị gửi", "Đang ghi")}
        for cell in visible_cells(sheet):
            seen += 1
            shown = str(cell.value)
            if cell.column in as_sent:
                continue
            if shown.startswith("=") or shown.startswith(ERRORS):
                found.append(f"{sheet.title}!{cell.coordinate} shows {shown[:60]}")
    return found if seen else ["nothing to be seen"]


def stored_problems(path):
    """A formula of ours without a stored result shows nothing in a program that does not compute."""
    formulas = openpyxl.load_workbook(path)
    stored = openpyxl.load_workbook(path, data_only=True)
    found = []
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" and stored[sheet.title][cell.coordinate].value is None and cell.value != '=""':
                    found.append(f"{sheet.title}!{cell.coordinate} {cell.value[:60]}")
    return [each for each in found if "IF(" not in each]


def main():
    with tempfile.TemporaryDirectory() as folder:
        files = [os.path.abspath(path) for path in sys.argv[1:]]
        if not files:
            departments = os.path.join(SAMPLE, "departments")
            sent = [os.path.join(departments, name) for name in sorted(os.listdir(departments))]
            schema = ["--schema", os.path.join(SAMPLE, "schema.xlsx")]
            files = [os.path.join(folder, name) for name in ("tong-hop.xlsx", "kem-nguon.xlsx", "bo-chi-tieu.xlsx", "lan-hai.xlsx")]
            product("consolidate", *schema, "--out", files[0], *sent)
            product("consolidate", *schema, "--keep-sources", "--out", files[1], *sent)
            product("schema", os.path.join(SAMPLE, "resolution.xlsx"), "--out", files[2])
            product("consolidate", "--schema", files[0], "--out", files[3], *sent[:6])
        checker = os.path.join(ROOT, "test", "support", "saved-file", "main.ts")
        for path in files:
            name = os.path.basename(path)
            repair = subprocess.run(["npx", "tsx", checker, path], cwd=ROOT, capture_output=True, text=True, timeout=240)
            check(f"{name} opens without repair", [] if repair.returncode == 0 else repair.stdout.splitlines() or [repair.stderr])
            check(f"{name} has its figures stored", stored_problems(path))
            again = recalculate(folder, path)
            check(f"{name} recalculated shows no formula and no error", problems_of(again))
    failed = results.count(False)
    print(f"{len(results) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
