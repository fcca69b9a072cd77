/** `schema` where several columns of the annex may hold the targets: which are told, one is chosen, another refused. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommandFailed } from "../../src/cli/io";
import { schemaCommand } from "../../src/cli/schema";
import { commandIo } from "../support/command-io";

const file = join(mkdtempSync(join(tmpdir(), "schema-")), "phu-luc.csv");

beforeAll(() => {
  const rows = [
    "CHỈ TIÊU CHỦ YẾU NĂM 2026,,,,",
    "STT,Chỉ tiêu,ĐVT,Kế hoạch tỉnh giao,Kế hoạch huyện giao",
    "1,Sản lượng lương thực,tấn,100,120",
    "2,Số doanh nghiệp thành lập mới,doanh nghiệp,5,6",
  ];
  writeFileSync(file, `\uFEFF${rows.join("\n")}\n`);
});

interface Printed {
  readonly schema: { readonly indicators: readonly { readonly plan: string }[] };
  readonly questions: readonly {
    readonly code: string;
    readonly cell: string;
    readonly proposals: readonly string[];
  }[];
}

async function run(...args: readonly string[]): Promise<Printed> {
  const { io, said } = commandIo();
  await schemaCommand([file, ...args], io);
  return JSON.parse(said.out) as Printed;
}

const asked = ({ questions }: Printed): readonly string[] =>
  questions.flatMap(({ code, proposals }) => (code === "target-column-unsure" ? proposals : []));
const plans = ({ schema }: Printed): readonly string[] => schema.indicators.map(({ plan }) => plan);

test("the columns are told; the one chosen is read", async () => {
  const open = await run();
  expect(asked(open)).toEqual(["D: Kế hoạch tỉnh giao", "E: Kế hoạch huyện giao"]);
  expect(plans(open)).toEqual(["120", "6"]);
  const chosen = await run("--target-column", "D");
  expect(asked(chosen)).toEqual([]);
  expect(plans(chosen)).toEqual(["100", "5"]);
});

test("a column that cannot hold the targets is refused with those that can", async () => {
  await expect(run("--target-column", "B")).rejects.toThrow(CommandFailed);
  await expect(run("--target-column", "B")).rejects.toThrow("D (Kế hoạch tỉnh giao), E (Kế hoạch huyện giao)");
});
