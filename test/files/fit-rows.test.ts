/** Rows are as high as what is seen in them: what stands folded away takes no room, wrapped words take theirs. */
import { strFromU8, unzipSync } from "fflate";
import type { PlanStep } from "../../src/domain/plan/plan";
import { applyPlanToFile } from "../../src/files/apply-plan";

const LONG = "Diện tích cây trồng được chuyển đổi trên đất lúa kém hiệu quả của toàn huyện";

async function heightWith(...between: readonly PlanStep[]): Promise<number> {
  const range = { top: 0, left: 0, bottom: 0, right: 1 };
  const steps: PlanStep[] = [
    { kind: "add-sheet", sheet: "a" },
    { kind: "write", sheet: "a", top: 0, left: 0, cells: [["ngắn", LONG]] },
    { kind: "style", sheet: "a", range, style: { wrap: true, size: 12 } },
    { kind: "column-width", sheet: "a", column: 1, width: 20 },
    ...between,
    { kind: "fit-rows", sheet: "a", top: 0, bottom: 0 },
  ];
  const entries = unzipSync(await applyPlanToFile(null, { title: "t", steps }));
  const xml = strFromU8(entries["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  return Number(/<row [^>]* ht="([^"]*)"/.exec(xml)?.[1]);
}

test("wrapped words have their lines; in a column that is folded away they need none", async () => {
  expect(await heightWith()).toBeGreaterThan(3 * 12);
  const hide: PlanStep = { kind: "hide-columns", sheet: "a", left: 1, right: 1, hidden: true };
  expect(await heightWith(hide)).toBeLessThan(20);
});
