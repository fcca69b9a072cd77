/** Counting again after a decision: in slices, cancellable, and nothing that was decided is lost. */
import assert from "node:assert/strict";
import { applyChange } from "../../src/app/change";
import { consolidateFiles, reconsider } from "../../src/app/consolidate";
import { withDecision } from "../../src/domain/consolidate/decision-list";
import { earlierAnswer } from "../../src/domain/consolidate/earlier-answers";
import type { Decision } from "../../src/domain/consolidate/decision";
import { departmentFiles, openSchemaWorkbook } from "../support/pacnam";
import { sampleReader } from "../support/sample-run";
import { value } from "../support/value";

const LEFT_OUT: Decision = {
  ...{ action: "leave-out", indicator: "NN04", file: "02_BC NN&PTNT 9T.2023.xlsx", sheet: "TT-LN", cell: "E18" },
  ...{ text: "54", reason: "chờ đối chiếu" },
};
const SET: Decision = {
  ...{ action: "override", indicator: "KT03", file: "", sheet: "", cell: "", result: "met" },
  reason: "Kỳ này thống kê tính theo giá mới",
};

/** Those of the senders that the questions here are asked of. */
const files = () => departmentFiles().filter(({ name }) => /^(02|03|06)_/.test(name));

async function start() {
  const workbook = await openSchemaWorkbook();
  return { workbook, preview: value(await consolidateFiles(workbook, sampleReader(), files())) };
}

/** A clock on which every step takes longer than a slice. */
function slowClock(): void {
  let time = 0;
  jest.spyOn(performance, "now").mockImplementation(() => (time += 1000));
}

/** As it is once it was counted in: it speaks of this figure and target. */
const GROUNDED: Decision = { ...SET, period: "", figure: "12.9", target: "18,1" };

/** How often others had a turn before the work was done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let going = true;
  const count = (): void => {
    turns += 1;
    if (going) setImmediate(count);
  };
  setImmediate(count);
  await work;
  going = false;
  return turns;
}

afterEach(() => {
  jest.restoreAllMocks();
});

test("others have many turns while it counts", async () => {
  const { preview } = await start();
  slowClock();
  expect(await turnsDuring(reconsider(preview, [SET]))).toBeGreaterThan(50);
});

test("it stops when it is cancelled, and what was there stays as it was", async () => {
  const { preview } = await start();
  const before = structuredClone(preview.consolidation);
  slowClock();
  const signal = { aborted: false };
  const running = reconsider(preview, [LEFT_OUT], signal);
  await new Promise(setImmediate);
  signal.aborted = true;
  expect(await running).toMatchObject({ ok: false, problem: { code: "cancelled" } });
  expect(preview.consolidation).toEqual(before);
});

test("two counts at the same time do not disturb each other", async () => {
  const { preview } = await start();
  const alone = value(await reconsider(preview, [SET, LEFT_OUT]));
  slowClock();
  const [, both] = await Promise.all([reconsider(preview, [SET]), reconsider(preview, [SET, LEFT_OUT])]);
  expect(value(both).consolidation).toEqual(alone.consolidation);
  expect(value(both).change).toEqual(alone.change);
});

test("a preview that was not written hands its decisions on; the workbook's own are taken as they are now", async () => {
  const { workbook, preview } = await start();
  const reader = sampleReader();
  const [first, ...others] = files();
  if (!first) throw new Error("no files");
  const decided = value(await reconsider(preview, [LEFT_OUT, SET]));
  const added = value(await consolidateFiles(workbook, reader, [first], { earlier: decided, unwritten: decided }));
  expect(added.decisions).toEqual([LEFT_OUT, GROUNDED]);
  value(await applyChange(workbook, added.change));
  const written = value(await consolidateFiles(workbook, reader, others));
  expect(written.decisions).toEqual([LEFT_OUT, GROUNDED]);
  const revoked = value(await reconsider(written, [SET]));
  const again = value(await consolidateFiles(workbook, reader, others, { unwritten: revoked }));
  expect(again.decisions).toEqual([GROUNDED]);
});

test("a verdict set by hand stands in the report with the computed one and the reason", async () => {
  const { workbook, preview } = await start();
  const set = value(await reconsider(preview, [SET]));
  value(await applyChange(workbook, set.change));
  const [report] = value(await workbook.readSheets({ names: ["Báo cáo"] })).sheets;
  const texts = (report?.rows ?? []).map((row) => row.slice(0, 4).map((cell) => cell?.value ?? ""));
  const heading = texts.findIndex(([first]) => first === "Kết luận do người tổng hợp đặt");
  expect(texts.slice(heading)).toEqual([
    ["Kết luận do người tổng hợp đặt", "Theo số liệu", "Đã đặt", "Lý do"],
    [expect.stringMatching(/^KT03 /), "Chưa đạt", "Đạt", "Kỳ này thống kê tính theo giá mới"],
  ]);
});

test.each<[string, Partial<Decision>, string]>([
  ["another figure", { figure: "12" }, "figure 12 12.9"],
  ["another target", { target: "17" }, "target 17 18,1"],
])("a verdict set on %s is void: said, kept on the sheet, asked again", async (_, more, wanted) => {
  const { workbook, preview } = await start();
  const old = { ...GROUNDED, ...more };
  const voided = value(await reconsider(preview, [old]));
  const result = voided.consolidation.indicators.find(({ indicator }) => indicator.code === old.indicator);
  expect(result?.overridden).toBeUndefined();
  expect(result?.voided).toMatchObject({ result: old.result, reason: old.reason });
  const said = voided.consolidation.findings.filter(({ code }) => code === "verdict-void");
  expect(
    said.map(({ params, expected, found }) => `${String(params?.["cause"])} ${String(expected)} ${String(found)}`),
  ).toEqual([wanted]);
  value(await applyChange(workbook, voided.change));
  const later = value(await consolidateFiles(workbook, sampleReader(), files()));
  expect(later.decisions).toEqual([
    { ...old, outdated: expect.stringMatching(/^Hết hiệu lực: .* thay đổi từ /) as string },
  ]);
  const again = value(await reconsider(later, withDecision(later.decisions, SET)));
  expect(again.decisions.map(({ outdated }) => outdated === undefined)).toEqual([false, true]);
  expect(again.consolidation.findings.filter(({ code }) => code === "verdict-void")).toEqual([]);
});

test("a decision that does not say what stood in the cell holds in the next run too, and says it from then on", async () => {
  const { workbook, preview } = await start();
  const chosen = preview.consolidation.values.find(({ why }) => why === "number-from-date");
  const { file = "", sheet = "", cell = "", indicator, text = "" } = chosen ?? {};
  const decision: Decision = {
    action: "use",
    indicator: indicator ?? "",
    file,
    sheet,
    cell,
    value: 4,
    reason: "4/9 trường",
  };
  const again = async (decisions?: Decision[]) => {
    const options = decisions ? { decisions } : {};
    const next = value(await consolidateFiles(workbook, sampleReader(), files(), options));
    value(await applyChange(workbook, next.change));
    const used = next.consolidation.values.find(
      (each) => each.file === file && each.cell === cell && each.sheet === sheet,
    );
    expect(used).toMatchObject({ used: true, value: 4, decided: "Nhập tay: 4/9 trường" });
    return next.decisions;
  };
  const known = [{ ...decision, text, unit: chosen?.unit, against: [] }];
  expect(await again([decision])).toEqual(known);
  expect(await again()).toEqual(known);
  // As an earlier version wrote it.
  value(
    await workbook.apply({
      title: "",
      steps: [{ kind: "write", sheet: "Quyết định", top: 4, left: 5, cells: [[""]] }],
    }),
  );
  expect(await again()).toEqual(known);
});

test("a month later the same question of the same sender is answered by an offer, and by nothing else", async () => {
  const { workbook, preview } = await start();
  const slip = preview.consolidation.values.find(({ candidates, used }) => !used && (candidates?.length ?? 0) > 0);
  assert(slip?.indicator && slip.candidates?.[0]);
  const { indicator, file, sheet, cell } = slip;
  const decision: Decision = {
    ...{ action: "use", indicator, file, sheet, cell },
    ...{ value: slip.candidates[0].value, reason: "đơn vị ghi nhầm đơn vị tính" },
  };
  value(await applyChange(workbook, value(await reconsider(preview, [decision])).change));
  const october = files().map((each) => ({ ...each, name: `T10 ${each.name}` }));
  const later = value(await consolidateFiles(workbook, sampleReader(), october));
  const asked = later.consolidation.values.find((each) => each.file === `T10 ${file}` && each.cell === cell);
  assert(asked);
  expect([asked.used, asked.value === slip.value, asked.decided]).toEqual([false, true, undefined]);
  const offer = earlierAnswer([asked], later.decisions);
  expect(offer?.now).toEqual([
    {
      ...{ ...decision, file: asked.file, text: asked.text, unit: asked.unit },
      reason: "Như lần trước: đơn vị ghi nhầm đơn vị tính",
    },
  ]);
  const decided = value(await reconsider(later, [...later.decisions, ...(offer?.now ?? [])]));
  expect(decided.consolidation.values.find((each) => each.file === asked.file && each.cell === cell)).toMatchObject({
    used: true,
    value: slip.candidates[0].value,
  });
});
