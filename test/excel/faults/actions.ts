/** Every action that writes to the open workbook, from the state it is usually done in. */
import { planAttainment, planAttainmentRemoval } from "../../../src/app/attainment";
import { applyChange } from "../../../src/app/change";
import { planCheckSheet, planDecisions } from "../../../src/app/check-results";
import { consolidateFiles, reconsider } from "../../../src/app/consolidate";
import { planFixes } from "../../../src/app/fixes";
import { toggleHighlight } from "../../../src/app/highlight";
import { toggleLaggingRows } from "../../../src/app/lagging-rows";
import type { AppliedPlan, PickedFile, WorkbookPort } from "../../../src/app/ports";
import { planSchema } from "../../../src/app/propose-schema";
import { planSample } from "../../../src/app/sample";
import { planSeal } from "../../../src/app/seal-schema";
import type { Decision } from "../../../src/domain/consolidate/decision";
import { cellText } from "../../../src/domain/grid/snapshot";
import { failure, success, type Outcome } from "../../../src/domain/outcome";
import type { Book } from "../../../src/workbench/book/book";
import { bookFromXlsx } from "../../../src/workbench/xlsx/open";
import { sampleBytes } from "../../support/pacnam";
import { sampleReader } from "../../support/sample-run";
import { value } from "../../support/value";
import { FEW, open, OTHERS, OWN_TABLE, personsBook, workedBook } from "./books";

export interface WritingAction {
  readonly name: string;
  readonly before: Book;
  /** The whole action with its reading, as the pane does it. */
  readonly act: (workbook: WorkbookPort) => Promise<Outcome<AppliedPlan>>;
}

type Planned = Promise<Outcome<{ readonly change: Parameters<typeof applyChange>[1] | null }>>;

function planned(plan: (workbook: WorkbookPort) => Planned): WritingAction["act"] {
  return async (workbook) => {
    const made = await plan(workbook);
    if (!made.ok) return made;
    return made.value.change ? applyChange(workbook, made.value.change) : failure("nothing-to-do");
  };
}

const change = async (planning: Promise<Outcome<Parameters<typeof applyChange>[1]>>): Planned => {
  const made = await planning;
  return made.ok ? success({ change: made.value }) : made;
};

const consolidate = (files: readonly PickedFile[], keepSources: boolean) =>
  planned((workbook) => consolidateFiles(workbook, sampleReader(), files, { keepSources }));

const highlight: WritingAction["act"] = async (workbook) => {
  const state = await toggleHighlight(workbook);
  return state.ok ? success(state.value.applied) : state;
};

const laggingRows: WritingAction["act"] = async (workbook) => {
  const state = await toggleLaggingRows(workbook);
  if (!state.ok) return state;
  return state.value.applied ? success(state.value.applied) : failure("nothing-to-do");
};

const TEXTS = {
  title: "Kiểm tra",
  summary: "Đã kiểm tra",
  headings: ["Mức", "Quy tắc", "Ở đâu", "Nội dung"],
  severities: { E: "Lỗi", W: "Cần xem", I: "Ghi chú" },
} as const;
const checkSheet = (lines: number) =>
  planned((workbook) =>
    change(
      planCheckSheet(
        workbook,
        Array.from({ length: lines }, (_, index) => ({
          severity: "W" as const,
          title: "Số liệu",
          text: `Xem lại ${String(index)}`,
          sheet: OWN_TABLE,
          cell: "C6",
        })),
        TEXTS,
      ),
    ),
  );

const DECISIONS: readonly Decision[] = [1, 2].map((row) => ({
  action: "leave-out",
  indicator: "KT01",
  file: "03.xlsx",
  sheet: "Biểu",
  cell: `C${String(row)}`,
  text: "12",
  reason: "số cũ",
}));
const decide = (count: number) => planned((workbook) => change(planDecisions(workbook, DECISIONS.slice(0, count))));

const fix: WritingAction["act"] = planned((workbook) =>
  (async () => {
    const reading = await workbook.readSheets({ names: [OWN_TABLE] });
    if (!reading.ok) return reading;
    const text = (column: number): string => cellText(reading.value.sheets[0]?.rows[5]?.[column] ?? null);
    return change(
      Promise.resolve(
        planFixes(
          [0, 1].map((column) => ({
            sheet: OWN_TABLE,
            cells: [{ row: 5, column, before: text(column), after: `mới ${String(column)}` }],
          })),
        ),
      ),
    );
  })(),
);

const seal = planned((workbook) => planSeal(workbook, new Date(2023, 0, 2)));

/** The book after actions in a pane of their own. */
async function after(book: Book, ...acts: readonly WritingAction["act"][]): Promise<Book> {
  const opened = open(book);
  for (const act of acts) value(await act(opened.workbook));
  return opened.book;
}

async function changed(book: Book, write: (workbook: Excel.Workbook) => void): Promise<Book> {
  const opened = open(book);
  await Excel.run(async (context) => {
    write(context.workbook);
    await context.sync();
  });
  return opened.book;
}

const inFront =
  (name: string) =>
  ({ worksheets }: Excel.Workbook): void => {
    worksheets.getItem(name).activate();
  };

/** How an action is come to: its state is made when it is asked for. */
type Setting = { readonly name: string; readonly before: () => Promise<Book>; readonly act: WritingAction["act"] };

const once = (make: () => Promise<Book>): (() => Promise<Book>) => {
  let made: Promise<Book> | null = null;
  return () => (made ??= make());
};

function settings(): readonly Setting[] {
  const person = once(personsBook);
  const worked = once(async () => workedBook(await person()));
  const resolution = once(() => bookFromXlsx(sampleBytes("resolution.xlsx")));
  const schemaInFront = async () => changed(await person(), inFront("Bộ chỉ tiêu"));
  const attainment = planned((workbook) => change(planAttainment(workbook, "active")));
  const removal = planned((workbook) => change(planAttainmentRemoval(workbook, "active")));
  const judged = once(async () => after(await person(), attainment));
  /** Done again on what still stands as it was, it would write the same. */
  const judgedBefore = async () => {
    const book = await judged();
    const right = book.sheet(OWN_TABLE)?.usedRange(false)?.right ?? 0;
    return changed(book, ({ worksheets }) => {
      worksheets.getItem(OWN_TABLE).getRangeByIndexes(8, right, 1, 1).values = [["cũ"]];
    });
  };
  const sealed = async () =>
    changed(await after(await person(), seal), ({ worksheets }) => {
      worksheets.getItem("Bộ chỉ tiêu").getRange("E3").values = [["tên khác"]];
    });
  const strangers = async () =>
    changed(await person(), ({ worksheets }) => {
      for (const name of ["BÁO CÁO", "tổng hợp", "Quyết định"])
        worksheets.add(name).getRange("A1:B2").values = [
          ["của tôi", 1],
          ["đừng xóa", 2],
        ];
    });
  const totals = once(async () => changed(await worked(), inFront("Tổng hợp")));
  const afterwards = (book: () => Promise<Book>, act: WritingAction["act"]) => async () => after(await book(), act);
  return [
    { name: "schema", before: resolution, act: planned((workbook) => planSchema(workbook, "active", () => "?")) },
    { name: "sample", before: resolution, act: planned(planSample) },
    { name: "seal", before: person, act: seal },
    { name: "seal again", before: sealed, act: seal },
    { name: "attainment", before: person, act: attainment },
    { name: "attainment again", before: judgedBefore, act: attainment },
    { name: "attainment on the schema", before: schemaInFront, act: attainment },
    { name: "attainment off", before: judged, act: removal },
    { name: "attainment off, highlighted", before: afterwards(judged, highlight), act: removal },
    { name: "fix", before: person, act: fix },
    { name: "check sheet", before: person, act: checkSheet(5) },
    { name: "check sheet again", before: afterwards(person, checkSheet(9)), act: checkSheet(4) },
    { name: "decisions", before: person, act: decide(2) },
    { name: "decisions again", before: afterwards(person, decide(2)), act: decide(1) },
    { name: "consolidate", before: person, act: consolidate(FEW, false) },
    { name: "consolidate with copies", before: person, act: consolidate(FEW, true) },
    { name: "consolidate beside strangers", before: strangers, act: consolidate(FEW, false) },
    { name: "consolidate again", before: worked, act: consolidate(OTHERS, true) },
    {
      name: "copies removed",
      before: worked,
      act: planned(async (workbook) => {
        const preview = await consolidateFiles(workbook, sampleReader(), FEW);
        if (!preview.ok) return preview;
        const input = { ...preview.value.input, keepSources: false };
        return reconsider({ ...preview.value, input }, preview.value.decisions);
      }),
    },
    { name: "highlight", before: judged, act: highlight },
    { name: "highlight elsewhere", before: worked, act: highlight },
    { name: "highlight off", before: afterwards(judged, highlight), act: highlight },
    {
      name: "highlight off elsewhere",
      before: async () => changed(await after(await worked(), highlight), inFront(OWN_TABLE)),
      act: highlight,
    },
    { name: "only lagging rows", before: totals, act: laggingRows },
    { name: "all rows", before: afterwards(totals, laggingRows), act: laggingRows },
  ];
}

/** Names of all of them. */
export const ACTIONS: readonly string[] = settings().map(({ name }) => name);

/** The actions of these names, else all of them; states that several begin from are made once. */
export async function writingActions(names: readonly string[] = ACTIONS): Promise<readonly WritingAction[]> {
  const actions: WritingAction[] = [];
  for (const { name, before, act } of settings())
    if (names.includes(name)) actions.push({ name, before: await before(), act });
  return actions;
}
