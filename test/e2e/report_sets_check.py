"""Reports of whole sets by the command line, held against keys made by fractions (report_sets/truth.py): lists, counts, sentences,
register and slips in the JSON, the sentences in the Word file and the recalculated sheets. Where the office's own checker of
reports is at hand (CHECK_REPORT, or ../shared/exam/check_report.py) it is run over every document, workbook and slip too.
Needs openpyxl; ends with "N passed, N failed". KEEP=folder keeps the files, ONLY=regex picks sets."""

import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "report_sets"))

import openpyxl  # noqa: E402
from soffice import recalculate  # noqa: E402
from key import Told  # noqa: E402
from sets import DECEMBER, SETS, ReportSet  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
CHECKER = Path(os.environ.get("CHECK_REPORT", ROOT.parent / "shared" / "exam" / "check_report.py"))
SHEET = "Biểu"
HEADINGS = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch"]
CAUSES = ["Nguyên nhân khách quan", "Nguyên nhân chủ quan", "Giải pháp", "Thời hạn"]
SCHEMA = ["Mã", "Lĩnh vực", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Chiều", "Tính vào tổng số", "Cách tính", "Nhịp độ", "Cách tổng hợp", "Cơ quan chủ trì", "Đơn vị báo cáo"]
FIGURE = "E"
ORDER = ["Tổng hợp", "Một trang", "Báo cáo", "Giải trình", "Sổ nhận", "Phiếu trả lại", "Bộ chỉ tiêu", "Đơn vị", "Thiết lập", "Nguồn số liệu"]
results = []


def check(name, problems):
    results.append(not problems)
    print("ok" if not problems else "FAILED", name, flush=True)
    for problem in problems[:8]:
        print("  ", problem)


def book(path: Path, sheets: dict[str, list[list]]) -> None:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append([float(each) if isinstance(each, Fraction) and each.denominator > 1 else int(each) if isinstance(each, Fraction) else each for each in row])
    workbook.save(path)


def write_schema(a_set: ReportSet, path: Path) -> None:
    rows = [[t.code, t.section, t.name, t.unit, t.plan, t.direction, "Có" if t.counted else "Không", t.method, t.pacing, t.roll_up, t.owner, t.reporters] for t in a_set.targets]
    year = a_set.as_of.year
    settings = {
        "Tên nghị quyết": f"Nghị quyết về phát triển kinh tế - xã hội năm {year}", "Số nghị quyết": "31/NQ-HĐND", "Cơ quan ban hành": "Hội đồng nhân dân huyện Pác Nặm",
        "Ngày nghị quyết": datetime(year - 1, 12, 20), "Năm": year, "Đầu kỳ": datetime(year, 1, 1), "Cuối kỳ": datetime(year, 12, 31), "Số liệu đến ngày": datetime.combine(a_set.as_of, datetime.min.time()),
        "Đơn vị tổng hợp": "Văn phòng", "Cơ sở tính": "Ước cả năm" if a_set.estimate else "Thực hiện", **a_set.profile,
    }
    book(path, {"Bộ chỉ tiêu": [SCHEMA, *rows], "Đơn vị": [["Mã đơn vị", "Tên đơn vị"], *map(list, a_set.units.items())], "Thiết lập": [["Mục", "Giá trị"], *map(list, settings.items())]})


def write_units(a_set: ReportSet, folder: Path, figures=None, as_of: date | None = None):
    """(file by unit, place of each figure); `figures` are those of another period."""
    folder.mkdir(parents=True, exist_ok=True)
    files, places = {}, {}
    day = as_of or a_set.as_of
    for code, name in a_set.units.items():
        if code in a_set.silent:
            continue
        file = f"{code} {name}.xlsx"
        rows = [[f"Đơn vị báo cáo: {name}"], [f"(Số liệu đến ngày {day.day}/{day.month}/{day.year})"], [], [*HEADINGS, "Ước cả năm" if a_set.estimate else "Thực hiện", *CAUSES]]
        for target in a_set.targets:
            if target.reporters != "*" and (target.reporters or target.owner) != code:
                continue
            own = a_set.shares[code] if target.reporters == "*" else target.cell or target.figure
            given = own if figures is None else figures.get(target.code)
            rows.append([len(rows) - 3, target.name, target.unit, None if target.reporters == "*" else target.plan, given, *(a_set.causes.get(target.code, ()) if figures is None else ())])
            places[target.code] = (file, SHEET, f"{FIGURE}{len(rows)}")
            if figures is None and a_set.twice and a_set.twice[0] == target.code:
                rows.append([len(rows) - 3, target.name, target.unit, target.plan, a_set.twice[1]])
                places[f"{target.code} again"] = (file, SHEET, f"{FIGURE}{len(rows)}")
        book(folder / file, {SHEET: rows})
        files[code] = file
    return files, places


def product(*arguments: str, cwd: Path) -> subprocess.CompletedProcess:
    return subprocess.run(["node", str(ROOT / "bin" / "chi-tieu.mjs"), *arguments], cwd=cwd, capture_output=True, text=True, timeout=300)


def sent(folder: Path) -> list[str]:
    return sorted(f"{folder.name}/{each.name}" for each in folder.iterdir())


def close_before(a_set: ReportSet, folder: Path) -> str:
    """The workbook with a closed period: one before this one, or this one by the same files."""
    key, day, figures = a_set.closed
    files = folder / "units" if key == a_set.key else folder / "before"
    if not files.exists():
        write_units(a_set, files, figures, day)
    run = product("consolidate", "--schema", "schema.xlsx", "--as-of", day.isoformat(), "--period", key, "--close", "--out", "closed.xlsx", *sent(files), cwd=folder)
    if run.returncode not in (0, 1):
        raise SystemExit(f"{a_set.name}: {run.stderr}")
    return "closed.xlsx"


def differences(wanted, got, name: str) -> list[str]:
    return [] if wanted == got else [f"{name}: {got}", f"  wanted {wanted}"]


def against_json(key: dict, case: dict, told: dict) -> list[str]:
    report, paragraph = told["report"], told["paragraph"] or ""
    rows = [{"unit": slip["unit"], "file": row["file"].split("/")[-1] if row["file"] else row["file"], **{each: row[each] for each in ("sheet", "cell", "indicator", "level")}, "code": [row["code"]]}
            for slip in report["sendBack"] for row in slip["rows"]]
    order = lambda lines: sorted(lines, key=lambda row: json.dumps(row, sort_keys=True))
    name_of = lambda group: {each: group[each] for each in case["counts"]} | {"name": group["name"]}
    return [
        *differences(case["lists"], {state: report["lists"][state] for state in case["lists"]}, "lists"),
        *differences(case["counts"], {each: told["counts"][each] for each in case["counts"]}, "counts"),
        *differences(case["sections"], [{"name": g["name"], **{k: g[k] for k in case["counts"]}} for g in report["sections"]], "sections"),
        *differences([name_of(each) for each in case["owners"]], [name_of(each) for each in report["owners"]], "owners"),
        *differences(key["period"], report["periodName"], "period"),
        *differences([(each["unit"], each["state"][0]) for each in key["receipt"]], [(each["unit"], each["state"]) for each in report["receipt"]], "receipt"),
        *differences(order(key["sendBack"]), order(rows), "sendBack"),
        *differences([], [each for each in told["findings"] if each["code"] == "heading-unknown"], "columns of causes are known"),
        *said(case, paragraph, "paragraph"),
    ]


def said(case: dict, text: str, where: str) -> list[str]:
    found = []
    for each in case["sentences"]:
        if where in each["in"] and ("not" in each) == bool(re.search(each.get("not", each.get("re")), text)):
            found.append(f"{each['id']}: {each}")
    return found


def word_text(path: Path) -> str:
    body = zipfile.ZipFile(path).read("word/document.xml").decode("utf8")
    text = re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", " ", body))
    return re.sub(r"\s+", " ", text.replace("&quot;", '"').replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


def order_of(case: dict, a_set: ReportSet, rows: list[list]) -> list[str]:
    """What stands on “Báo cáo” one below the other; who signs is the last."""
    heads = [row[0] for row in rows if row]
    wanted = ["Theo lĩnh vực", "Theo cơ quan chủ trì", *(["Qua các kỳ"] if a_set.closed and a_set.closed[0] != a_set.key else []), "DỰ THẢO ĐOẠN VĂN BÁO CÁO" if case["draft"] else "ĐOẠN VĂN BÁO CÁO"]
    wanted += ["Chỉ tiêu không đạt" if a_set.as_of == DECEMBER else "Chỉ tiêu chậm tiến độ"] if case["lagging"] else []
    wanted += ["Chưa có số liệu, không đánh giá được"] if case["lists"]["noData"] or case["lists"]["notAssessable"] else []
    wanted += ["Người lập biểu", a_set.profile.get("Người lập biểu", "…")]
    signers = [a_set.profile.get("Người lập biểu", "…"), a_set.profile["Người ký"]]
    return [*differences(wanted, [head for head in heads if head in wanted], "order"), *differences(signers, rows[-1], "signers")]


def unfitted(path: Path) -> list[str]:
    """Rows of the lists that are as high as one line though a text of theirs takes more."""
    found = []
    for name in ("Sổ nhận", "Phiếu trả lại", "Giải trình"):
        sheet = openpyxl.load_workbook(path)[name]
        for row in sheet.iter_rows(min_row=4):
            if any(cell.value not in (None, "") for cell in row) and sheet.row_dimensions[row[0].row].height is None:
                found.append(f"{name} {row[0].row}")
    return found


def against_sheets(case: dict, a_set: ReportSet, written: Path, path: Path) -> list[str]:
    """Sentences, and every line of counts, as another spreadsheet program computes them."""
    workbook = openpyxl.load_workbook(path, data_only=True)
    rows = {name: [[value for value in row if value is not None] for row in workbook[name].iter_rows(values_only=True)] for name in ("Báo cáo", "Một trang")}
    text = re.sub(r"\s+", " ", " ".join(str(value) for row in rows["Báo cáo"] for value in row))
    counts = lambda group: [group[state] for state in case["lists"]]
    lines = [[g["name"], g["counted"], *counts(g), f"{g['metOrExceeded']}/{g['counted']}"] for g in [*case["sections"], *case["owners"]]]
    bars = [[f"{g['name']} ({g['counted']})", *counts(g)] for g in [{**case["counts"], "name": "Tất cả"}, *case["sections"]]]
    missing = [f"Báo cáo: {line}" for line in lines if line not in rows["Báo cáo"]] + [f"Một trang: {line}" for line in bars if line not in rows["Một trang"]]
    ours = [name for name in workbook.sheetnames if name in ORDER]
    filled = [row for row in rows["Báo cáo"] if row]
    return said(case, text, "xlsx") + missing + order_of(case, a_set, filled) + unfitted(written) + differences(ORDER, ours, "order of sheets")


def office_checks(a_set: ReportSet, key_path: Path, case: str, folder: Path) -> None:
    name = a_set.name
    arguments = ["--case", case, "--json", str(folder / f"{case}.json")]
    if case == "report":
        arguments += ["--docx", str(folder / "report.docx"), "--xlsx", str(folder / "report.xlsx"), "--send-back", str(folder / "slips")]
    run = subprocess.run(["/usr/bin/python3", str(CHECKER), str(key_path), *arguments, "--quiet"], capture_output=True, text=True, timeout=500)
    lines = [line for line in run.stdout.splitlines() if line]
    # The register keeps the rows of an earlier period below; the checker knows of one period only.
    beyond = ("xlsx.receipt.nothing-else",) if a_set.closed else ()
    failures = [line for line in lines[:-1] if line.startswith("FAIL") and line.split()[1].rstrip(":") not in beyond]
    check(f"{name}: {case}, check_report {lines[-1] if lines else 'gave nothing'}", failures if lines else [run.stderr[-300:]])


def run_set(a_set: ReportSet, folder: Path, temporary: str) -> None:
    folder.mkdir(parents=True)
    write_schema(a_set, folder / "schema.xlsx")
    files, places = write_units(a_set, folder / "units")
    told = Told(a_set)
    key = told.key(files, places, "party" if a_set.profile.get("Thể thức") == "Đảng" else "state")
    key_path = folder / "expected-report.json"
    key_path.write_text(json.dumps(key, ensure_ascii=False, indent=1), encoding="utf8")
    schema = close_before(a_set, folder) if a_set.closed else "schema.xlsx"
    period = ["--period", a_set.key] if a_set.key else []
    for case, wanted in key["cases"].items():
        outputs = ["--send-back", "slips", "--out", "report.docx", "--out", "report.xlsx", "--replace"] if case == "report" else ["--out", "never.docx", "--out", "never.xlsx"]
        run = product("report", "--schema", schema, *period, *wanted["args"], *outputs, "--json", *sent(folder / "units"), cwd=folder)
        (folder / f"{case}.json").write_text(run.stdout, encoding="utf8")
        check(f"{a_set.name}: {case} exits with {wanted['exit']}", [] if run.returncode == wanted["exit"] else [f"{run.returncode}: {run.stderr}"])
        if wanted["refused"]:
            report = json.loads(run.stdout)["report"]
            check(f"{a_set.name}: refused, nothing written", differences((wanted["refused"]["code"], False), (report["refused"]["code"], any(folder.glob("never.*"))), "refused"))
        else:
            check(f"{a_set.name}: JSON", against_json(key, wanted, json.loads(run.stdout)))
            check(f"{a_set.name}: Word", said(wanted, word_text(folder / "report.docx"), "docx"))
            check(f"{a_set.name}: sheets", against_sheets(wanted, a_set, folder / "report.xlsx", Path(recalculate(temporary, str(folder / "report.xlsx")))))
        if CHECKER.exists():
            office_checks(a_set, key_path, case, folder)


def main() -> None:
    if not CHECKER.exists():
        print(f"skipped: {CHECKER} is not here; layout and pages are not checked")
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(os.environ.get("KEEP", temporary)).resolve()
        for a_set in SETS:
            if re.search(os.environ.get("ONLY", ""), a_set.name):
                run_set(a_set, root / a_set.name, temporary)
    failed = results.count(False)
    print(f"{len(results) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
