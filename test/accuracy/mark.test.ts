import type { Consolidation, ConsolidatedValue } from "../../src/domain/consolidate/consolidation";
import type { Finding } from "../../src/domain/finding/finding";
import type { KeyFigure } from "./book";
import { markBook, type Mark } from "./mark";

const place = { indicator: "A", unit: "U", file: "f.xlsx", sheet: "S", cell: "E5", text: "54" };

function cell(more: Partial<ConsolidatedValue> = {}): ConsolidatedValue {
  return { ...place, value: 54, state: "reported", used: true, why: "", asOf: null, ...more };
}

function said(severity: Finding["severity"], at: Finding["at"]): Finding {
  return { code: "value-missing", severity, at: { file: "f.xlsx", sheet: "S", ...at } };
}

function mark(key: Partial<KeyFigure> | null, values: ConsolidatedValue[], findings: Finding[] = []): Mark[] {
  const consolidation = { values, findings } as unknown as Consolidation;
  return markBook(key ? [{ ...place, ...key }] : [], consolidation).map((marked) => marked.mark);
}

const left = cell({ used: false });

test.each<[string, Mark, Partial<KeyFigure> | null, ConsolidatedValue[], Finding[]]>([
  ["the key's value", "right", { value: 54 }, [cell()], []],
  ["a value as good", "right", { value: 50, or: [54] }, [cell()], []],
  ["another value", "wrong", { value: 55 }, [cell()], []],
  ["a change for a level", "wrong", { value: 54, reading: "level" }, [cell({ reading: "change" })], []],
  ["one of two that differs", "wrong", { value: 54 }, [cell(), cell({ cell: "E9", value: 5 })], []],
  ["parts", "right", { parts: [1, 2] }, [cell({ value: null, parts: [1, 2] })], []],
  ["a part short", "wrong", { parts: [1, 2] }, [cell({ value: null, parts: [1] })], []],
  ["a figure where none is due", "wrong", null, [cell()], []],
  ["a figure where a state is due", "wrong", { state: "notDue" }, [cell()], []],
  ["a figure that must be asked about", "wrong", { mustAsk: true }, [cell()], []],
  ["the key's state", "right", { state: "notDue" }, [cell({ used: false, state: "notDue" })], []],
  ["asked where it must be", "right", { mustAsk: true }, [left], [said("E", { cell: "E5" })]],
  ["left out with a finding of its row", "asked", { value: 54 }, [left], [said("W", { cell: "B5" })]],
  ["left out with a finding of its sheet", "asked", { value: 54 }, [left], [said("E", {})]],
  ["left out with a finding of rows around it", "asked", { value: 54 }, [left], [said("E", { cell: "A4:F9" })]],
  ["left out with a finding of another row", "lost", { value: 54 }, [left], [said("E", { cell: "E6" })]],
  [
    "left out with a finding of another indicator",
    "lost",
    { value: 54 },
    [left],
    [said("E", { cell: "C5", indicator: "B" })],
  ],
  ["left out with information only", "lost", { value: 54 }, [left], [said("I", { cell: "E5" })]],
  ["left out without a word", "lost", { mustAsk: true }, [left], []],
  ["the whole sheet, said", "unread", { value: 54 }, [], [said("I", {})]],
  ["the whole sheet, not said", "lost", { value: 54 }, [], []],
])("%s is %s", (_, wanted, key, values, findings) => {
  expect(mark(key, values, findings)).toEqual([wanted]);
});
