/** `--send-back DIR`: one workbook a unit with what it has to mend. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "../domain/report/report";
import type { SendBack } from "../domain/report/send-back";
import { buildSendBackSheet, SEND_BACK_SHEET } from "../domain/sheets/send-back-sheet";
import { applyPlanToFile } from "../files/apply-plan";
import { mkdir } from "node:fs/promises";
import { prepareOutput } from "./output";
import { CommandFailed } from "./io";

/** The folder is made where there is none. @throws CommandFailed where something else has its name. */
export async function requireFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => null);
  if (there && !there.isDirectory()) throw new CommandFailed(`--send-back ${folder} is no folder`);
}

/** Writes the slips, each whole or not at all. @throws CommandFailed */
export async function writeSlips(
  folder: string,
  { sendBack }: Report,
  inputs: readonly string[],
  replace: boolean,
): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new CommandFailed(`--send-back ${folder} cannot be made; name another folder`);
  });
  for (const slip of sendBack) {
    const output = await prepareOutput(join(folder, fileName(slip)), inputs, replace);
    const steps = buildSendBackSheet([slip], `PHIẾU TRẢ LẠI: ${slip.name || "(không rõ đơn vị)"}`);
    const plan = { title: "send-back", steps: [{ kind: "add-sheet" as const, sheet: SEND_BACK_SHEET }, ...steps] };
    await output.write(await applyPlanToFile(null, plan));
  }
}

/** By the unit's code, without signs that no system allows in a name. */
function fileName({ unit, name }: SendBack): string {
  const text = [unit, name].filter((each) => each !== "").join(" ") || "Khong ro don vi";
  return `Phieu tra lai ${text.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, " ").trim()}.xlsx`;
}
