/** `--send-back DIR`: one workbook a unit with what it has to mend. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "../domain/report/report";
import { slipFileName, slipPlan } from "../domain/sheets/send-back-sheet";
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
    const output = await prepareOutput(join(folder, slipFileName(slip)), inputs, replace);
    await output.write(await applyPlanToFile(null, slipPlan(slip)));
  }
}
