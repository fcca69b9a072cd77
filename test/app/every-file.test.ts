/**
 * What is said of files of every kind where a schema or a form is asked for, and what a schema of another file brings into a
 * workbook: kept as text in test/fixtures/plans/every-file.txt.
 */
import { borrowedFor, differencesOf, readOffer } from "../../src/app/schema-offer";
import { isLent, isSameBorrowed, planKeepSchema, withLentSheets } from "../../src/app/borrow-schema";
import { applyChange, planChange } from "../../src/app/change";
import { columnQuestions } from "../../src/app/column-questions";
import { consolidateFiles } from "../../src/app/consolidate";
import { previewCopy } from "../../src/app/copy-to-form";
import { issueOf, prepareForms } from "../../src/app/issue-forms";
import { loadSchema } from "../../src/app/load-schema";
import type { PickedFile } from "../../src/app/ports";
import { openFileWorkbook } from "../../src/files/file-workbook";
import { writeForm } from "../../src/files/form-workbook";
import { createInProcessReader } from "../support/in-process-reader";
import { bookOf } from "../support/commune-months";
import { compareKept } from "../support/kept-text";
import { renderPlan } from "../support/render-plan";
import { value } from "../support/value";
import { nameOf, sentFile, wholeYear } from "../support/whole-year";

const reader = createInProcessReader();
const decode = (utf8: Uint8Array): string => new TextDecoder().decode(utf8);
const picked = (name: string, bytes: Uint8Array): PickedFile => ({ name, bytes: () => Promise.resolve(bytes) });
const json = (content: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(content));
const blank = () => bookOf({ "Trang tính1": [["của tôi"]] });

async function formBytes(units: readonly string[]): Promise<Uint8Array> {
  const set = value(await prepareForms(await wholeYear(2023), { period: "2023-6T", units }));
  const [draft] = set.drafts;
  if (!draft) throw new Error("no form");
  return writeForm(set.build(draft, issueOf(set)));
}

test("files in which a schema, or a form, is looked for", async () => {
  const year = await wholeYear(2023);
  const files = [
    picked("Sổ năm.xlsx", year.bytes()),
    picked("Biểu của A.xlsx", await formBytes(["A"])),
    picked("ghi chú.xlsx", blank()),
    picked("hỏng.xlsx", new Uint8Array([1, 2, 3])),
    picked("trống.JSON", json({})),
    picked("lạ.json", json({ indicators: [{ code: 5 }] })),
    picked("không phải.json", new TextEncoder().encode("{")),
    { name: "mất.json", bytes: () => Promise.reject(new Error("gone")) },
    { name: "mất.xlsx", bytes: () => Promise.reject(new Error("gone")) },
  ];
  const lines: string[] = [];
  for (const file of files) {
    const offer = await readOffer(reader, decode, file);
    const said = offer.ok ? { ...offer.value, sheets: offer.value.sheets.map(({ name }) => name) } : offer.problem;
    const own = value(await openFileWorkbook("so.xlsx", blank()));
    const copy = await previewCopy(own, reader, file);
    lines.push(`${file.name}: ${JSON.stringify(said)}`);
    lines.push(`    as a form: ${JSON.stringify(copy.ok ? { ...copy.value, sheets: 0, picked: 0 } : copy.problem)}`);
  }
  const [all, form] = await Promise.all(
    files.slice(0, 2).map(async (file) => value(await readOffer(reader, decode, file))),
  );
  if (!all || !form) throw new Error("no schema");
  const [whole, ofC, ofNobody] = [null, "C", "X"].map((code) => borrowedFor(all, code));
  const ofForm = borrowedFor(form, null);
  if (!whole || !ofC || !ofNobody) throw new Error("no schema");
  for (const each of [whole, ofC, ofNobody, ofForm])
    lines.push(
      "",
      `${each.file} “${each.unit}” ${String(each.indicators)}: ${each.sheets.map(({ name, rows }) => `${name} ${String(rows.length)}`).join(", ")}`,
    );
  lines.push(
    JSON.stringify([
      isSameBorrowed(whole, ofNobody),
      isSameBorrowed(whole, ofC),
      isSameBorrowed(ofC, { ...ofC, file: ofC.file.toUpperCase() }),
    ]),
  );
  lines.push(...differencesOf(ofForm, ofC).map((each) => JSON.stringify(each)));

  const bare = value(await openFileWorkbook("so.xlsx", blank()));
  lines.push("", JSON.stringify([await isLent(bare, ofC), await isLent(year, ofC)]));
  lines.push(JSON.stringify((await planKeepSchema(year, ofC)).ok));
  const kept = value(await planKeepSchema(bare, ofC));
  lines.push(...renderPlan(kept.plan));
  const settings = ofC.sheets.find(({ name }) => name === "Thiết lập");
  if (!settings) throw new Error("no settings");
  const steps = [{ kind: "write", sheet: "Thiết lập", top: 20, left: 0, cells: [["x"]] }] as const;
  for (const basis of [[settings], []])
    lines.push(JSON.stringify(withLentSheets(planChange({ title: "t", basis, steps }), ofC).summary));
  lines.push(JSON.stringify(withLentSheets(planChange({ title: "t", basis: [settings], steps }), null).summary));
  value(await applyChange(bare, kept));
  lines.push(String(value(await loadSchema(bare)).schema.indicators.length));
  compareKept("every-file", lines);
});

test("questions that keep figures out come first; files of one name, and a target that is disputed", async () => {
  const workbook = await wholeYear(2023, [["Số liệu đến ngày", "30/06/2023"]]);
  const rows = [1, nameOf("K1"), "ha", 100, 20, 21];
  const first = sentFile("bao cao.xlsx", "Xã An", ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Số lượng", "Ghi thêm"], rows);
  const unsure = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Báo cáo lần đầu", "Báo cáo rà soát"];
  const second = sentFile("bao cao.xlsx", "Xã Bình", unsure, rows);
  const bare = sentFile("bao cao", "Xã Cát", unsure, rows);
  const hidden = sentFile(".an", "Xã Cát", unsure, rows);
  const preview = value(await consolidateFiles(workbook, reader, [first, second, bare, bare, hidden, hidden]));
  const names = preview.consolidation.files.map(({ file, status }) => `${file} ${status}`);
  const kinds = columnQuestions(preview).map(({ kind }) => kind === "guessed");
  expect(kinds).toEqual([...kinds].sort((a, b) => Number(a) - Number(b)));
  expect(new Set(kinds).size).toBe(2);

  const amendments = [
    ["Mã", "Mục", "Giá trị cũ", "Giá trị mới", "Hiệu lực từ ngày", "Văn bản", "Ngày văn bản", "Lý do", "Ghi lúc"],
    ["K1", "Kế hoạch", 100, 90, 45_047, "NQ 5", 45_047, "", ""],
    ["K1", "Kế hoạch", 100, 80, 45_047, "NQ 6", 45_047, "", ""],
  ];
  const steps = [
    { kind: "add-sheet", sheet: "Điều chỉnh" },
    { kind: "write", sheet: "Điều chỉnh", top: 0, left: 0, cells: amendments },
  ] as const;
  value(await workbook.apply({ title: "", steps }));
  const { schema, findings } = value(await loadSchema(workbook));
  compareKept("disputed", [
    ...names,
    ...schema.indicators.slice(0, 3).map(({ code, target }) => `${code} ${JSON.stringify(target)}`),
    ...findings.map((each) => JSON.stringify(each)),
  ]);
});
