/** `read-targets` on files: JSON as in the description of the command line, a short text, and what is said when it cannot. */
import { join } from "node:path";
import { CommandFailed } from "../../src/cli/io";
import { readTargetsCommand } from "../../src/cli/read-targets";
import { commandIo } from "../support/command-io";

const FIXTURES = join(__dirname, "../fixtures");

async function run(file: string, json = true, lang: "vi" | "en" = "vi"): Promise<{ code: number; out: string }> {
  const { io, said } = commandIo({ json, lang });
  const code = await readTargetsCommand([join(FIXTURES, file)], io);
  return { code, out: said.out };
}

test("JSON has a row for each target with its parts", async () => {
  const { code, out } = await run("resolutions/xa-sonlang-commune-2020-2025.csv");
  const { rows } = JSON.parse(out) as { rows: readonly Record<string, unknown>[] };
  expect(code).toBe(0);
  expect(rows).toHaveLength(20);
  expect(rows[0]).toMatchObject({
    row: 1,
    unit: "%",
    target: "75; 20; 05",
    kind: "compound",
    direction: "within",
    certain: true,
    alternatives: [],
    parts: [
      { op: "=", value: 75, unit: "%", change: null, label: "Nông, lâm nghiệp, thuỷ sản" },
      { op: "=", value: 20, unit: "%", change: null, label: "dịch vụ, du lịch" },
      { op: "=", value: 5, unit: "%", change: null, label: "Tiểu thủ công nghiệp" },
    ],
  });
  expect(rows[4]).toMatchObject({ kind: "single", parts: [{ value: 4, unit: "thôn, làng" }] });
  expect(rows[5]).toMatchObject({
    certain: false,
    alternatives: [{ parts: [{ unit: "điểm %", change: "decrease" }] }],
  });
});

test("the text says what is asked", async () => {
  const { out } = await run("resolutions/xa-sonlang-commune-2020-2025.csv", false);
  expect(out.split("\n")[5]).toBe(
    "6  Tỷ lệ hộ nghèo người đồng bào DTTS giảm bình quân/năm: trên 10% → giảm > 10% ↑  (? giảm > 10 điểm % ↑)",
  );
  expect((await run("resolutions/xa-sonlang-commune-2020-2025.csv", false, "en")).out).toContain("down > 10%");
});

test.each([
  ["pacnam-2023/departments/16_Ban CHQS huyen.xlsx", /password/],
  ["pacnam-2023/departments/15_PGDDT_bo sung.xlsx", /cannot be read/],
  ["no-such-file.csv", /no such file/],
  ["targets/adversarial.targets.json", /no columns|cannot be read/],
])("%s is refused in one line", async (file, message) => {
  await expect(run(file)).rejects.toThrow(CommandFailed);
  await expect(run(file)).rejects.toThrow(message);
});
