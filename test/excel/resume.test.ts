/** A pane that is loaded anew: what was done before is offered where the workbook stands so, and nowhere else. */
import { planAttainment } from "../../src/app/attainment";
import { applyChange } from "../../src/app/change";
import { toggleHighlight } from "../../src/app/highlight";
import type { OpenWorkbook, Resumed } from "../../src/app/ports";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { Journal, type Session } from "../../src/excel/journal";
import type { Book } from "../../src/workbench/book/book";
import { createTestHost } from "../../src/workbench/in-process";
import { NAMED_TITLES, renderDoneBefore } from "../../src/messages/ui/done-before";
import { differenceOf } from "../support/book-state";
import { drawn, tries } from "../support/tries";
import { value } from "../support/value";
import { ACTIONS, writingActions } from "./faults/actions";
import { OWN_TABLE, personsBook } from "./faults/books";

/** A storage of so many letters. */
function sessionOf(room = Infinity): Session & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem(key, text) {
      const others = [...texts].reduce((sum, [name, each]) => (name === key ? sum : sum + each.length), 0);
      if (others + text.length > room) throw new Error("QuotaExceededError");
      texts.set(key, text);
    },
    removeItem: (key) => {
      texts.delete(key);
    },
  };
}

const ADDRESS = "https://host/a.xlsx";

/** The book behind a host, and panes that follow one another in one window. */
async function inWindow(from?: Book) {
  const book = (from ?? (await personsBook())).copy();
  const { host } = createTestHost({ book, level: 14 });
  const session = sessionOf();
  const pane = (address = ADDRESS): OpenWorkbook => createExcelWorkbook(new Journal(session, address));
  return { book, host, session, pane, before: book.copy() };
}

async function attain(workbook: OpenWorkbook): Promise<void> {
  value(await applyChange(workbook, value(await planAttainment(workbook, "active"))));
}

const resumed = async (workbook: OpenWorkbook): Promise<Resumed> => value(await workbook.resume());

async function edit(change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(OWN_TABLE));
    await context.sync();
  });
}

test("every action is taken back exactly by the pane that comes after", async () => {
  for (const action of await writingActions(drawn(ACTIONS, tries(3, Infinity)))) {
    const { book, pane, before } = await inWindow(action.before);
    value(await action.act(pane()));
    const { done, stopped } = await resumed(pane());
    expect([action.name, done.length, stopped]).toEqual([action.name, 1, null]);
    const title = done[0]?.plan.title ?? "";
    expect(NAMED_TITLES).toContain(title);
    expect(renderDoneBefore(title, "vi")).not.toBe(renderDoneBefore("?", "vi"));
    value(await (done[0]?.undo() ?? Promise.reject(new Error("nothing to undo"))));
    expect([action.name, await differenceOf(before, book)]).toEqual([action.name, "nowhere"]);
    expect((await resumed(pane())).done).toEqual([]);
  }
});

test("what was done one after the other is taken back in turn", async () => {
  const { book, pane, before } = await inWindow();
  const first = pane();
  await attain(first);
  value(await toggleHighlight(first));
  const { done } = await resumed(pane());
  expect(done.map(({ plan }) => plan.title)).toEqual(["attainment", "highlight-on"]);
  for (const each of [...done].reverse()) value(await each.undo());
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test.each(["writing", "undoing"] as const)("a pane lost while %s: the next one offers both ways on", async (phase) => {
  for (const way of ["undo", "finish"] as const) {
    const { book, host, pane, before } = await inWindow();
    const first = pane();
    const planned = value(await planAttainment(first, "active"));
    // The page goes away with its answer: what it was told last is that nobody answers.
    const stop = (): void => {
      host.faults.clear();
      host.faults.add({ request: phase === "writing" ? 2 : 4, onward: true, executed: "half", code: "Timeout" });
    };
    if (phase === "writing") stop();
    const written = await applyChange(first, planned);
    if (phase === "undoing") {
      stop();
      expect((await value(written).undo()).ok).toBe(false);
    } else expect(written.ok).toBe(false);
    host.faults.clear();
    const next = pane();
    const { done, stopped } = await resumed(next);
    expect([done, stopped?.cause, stopped?.standing]).toEqual([[], "pane-reloaded", "between"]);
    // Nothing else is written before.
    expect(await applyChange(next, planned)).toMatchObject({ ok: false, problem: { cause: "pane-reloaded" } });
    expect((await stopped?.ways?.[way]())?.ok).toBe(true);
    if (way === "undo") expect(await differenceOf(before, book)).toBe("nowhere");
    else expect(book.sheet(OWN_TABLE)?.usedRange(false)?.right).toBeGreaterThan(6);
    expect((await resumed(pane())).stopped).toBeNull();
    // A button that was left standing does nothing more.
    const settled = book.copy();
    expect((await stopped?.ways?.undo())?.ok).toBe(true);
    expect(await differenceOf(settled, book)).toBe("nowhere");
  }
});

describe("not offered", () => {
  test("in another workbook, and forgotten there", async () => {
    const { pane, session } = await inWindow();
    await attain(pane());
    expect((await resumed(pane("https://host/b.xlsx"))).done).toEqual([]);
    expect(session.texts.size).toBe(0);
  });

  test.each(["attainment", "highlight"] as const)("where the workbook was closed without saving: %s", async (what) => {
    const { book, pane } = await inWindow();
    if (what === "highlight") await attain(pane());
    const saved = book.copy();
    if (what === "highlight") value(await toggleHighlight(pane()));
    else await attain(pane());
    createTestHost({ book: saved, level: 14 });
    const titles = (await resumed(pane())).done.map(({ plan }) => plan.title);
    // What was saved before stands.
    expect(titles).toEqual(what === "highlight" ? ["attainment"] : []);
  });

  test("where its sheet is gone", async () => {
    const { pane } = await inWindow();
    await attain(pane());
    await edit((sheet) => {
      sheet.delete();
    });
    expect((await resumed(pane())).done).toEqual([]);
  });
});

test("offered where a person typed into a cell of it, and asked before that is given up", async () => {
  const { book, pane, before } = await inWindow();
  await attain(pane());
  const right = book.sheet(OWN_TABLE)?.usedRange(false)?.right ?? 0;
  await edit((sheet) => {
    sheet.getRangeByIndexes(8, right, 1, 1).values = [["của tôi"]];
  });
  const [work] = (await resumed(pane())).done;
  expect(await work?.undo()).toMatchObject({ ok: false, problem: { code: "edited-since" } });
  expect((await work?.undo(true))?.ok).toBe(true);
  expect(await differenceOf(before, book)).toBe("nowhere");
});

describe("a session without room", () => {
  test("says so before and after, and the pane itself can still undo", async () => {
    const { book, before } = await inWindow();
    const workbook = createExcelWorkbook(new Journal(sessionOf(1000), ADDRESS));
    const planned = value(await planAttainment(workbook, "active"));
    expect(value(await workbook.foreseeUndo(planned.plan)).outlasts).toBe(false);
    const applied = value(await applyChange(workbook, planned));
    expect(applied.outlasts).toBe(false);
    value(await applied.undo());
    expect(await differenceOf(before, book)).toBe("nowhere");
  });

  test("lets the oldest go first", async () => {
    await inWindow();
    const session = sessionOf(110_000);
    const workbook = createExcelWorkbook(new Journal(session, ADDRESS));
    await attain(workbook);
    value(await toggleHighlight(workbook));
    value(await toggleHighlight(workbook));
    const kept = (): string[] => new Journal(session, ADDRESS).entries().map(({ id }) => id);
    const three = kept();
    expect(three).toHaveLength(3);
    expect(new Journal(session, ADDRESS).keep({ id: "x", progress: "done", sheets: [] }, big(60_000))).toBe(true);
    expect(kept()).toEqual([...three.slice(1), "x"]);
  });

  test("a storage that is refused keeps nothing", () => {
    const refused: Session = {
      getItem: () => {
        throw new Error("SecurityError");
      },
      setItem: () => {
        throw new Error("SecurityError");
      },
      removeItem: () => {
        throw new Error("SecurityError");
      },
    };
    const journal = new Journal(refused, ADDRESS);
    expect([journal.entries(), journal.hasRoomFor({ title: "x", steps: [] })]).toEqual([[], false]);
  });
});

function big(letters: number) {
  const plan = { title: " ".repeat(letters), steps: [] };
  return { plan, inverse: { title: "", steps: [] } };
}

test("an undo that was refused looks for its place anew", async () => {
  const { book, pane, before } = await inWindow();
  const workbook = pane();
  const applied = value(await applyChange(workbook, value(await planAttainment(workbook, "active"))));
  await edit((sheet) => {
    sheet.getRange("1:3").insert("Down");
    sheet.protection.protect();
  });
  expect(await applied.undo()).toMatchObject({ ok: false, problem: { code: "sheet-protected", standing: "done" } });
  await edit((sheet) => {
    sheet.protection.unprotect();
  });
  value(await applied.undo());
  await edit((sheet) => {
    sheet.getRange("1:3").delete("Up");
  });
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test("of two panes, the undo of the first does not take away what the second wrote since", async () => {
  const { book, pane } = await inWindow();
  const [a, b] = [createExcelWorkbook(), pane()];
  const first = value(await applyChange(a, value(await planAttainment(a, "active"))));
  const written = first.plan.steps.find((step) => step.kind === "write" && step.sheet === OWN_TABLE);
  if (written?.kind !== "write") throw new Error("nothing written");
  const { sheet, top, left } = written;
  value(await b.apply({ title: "note", steps: [{ kind: "write", sheet, top, left, cells: [["của ngăn kia"]] }] }));
  const second = book.copy();
  const undone = await first.undo();
  if (undone.ok) throw new Error("taken back what another pane wrote");
  expect(undone.problem.standing).toBe("done");
  expect(await differenceOf(second, book)).toBe("nowhere");
});
