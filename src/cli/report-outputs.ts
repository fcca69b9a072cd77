/** The files that `report` writes, by what their names end in. */
import { prepareOutput, type Output } from "./output";
import { CommandFailed } from "./io";

export interface ReportOutputs {
  readonly docx: Output | null;
  readonly xlsx: Output | null;
  readonly xlsxPath: string | undefined;
}

/** What `--out` names: a Word file, a workbook, or one of each. @throws CommandFailed */
export async function reportOutputs(
  named: readonly string[],
  inputs: readonly string[],
  replace: boolean,
): Promise<ReportOutputs> {
  const other = named.find((path) => !/\.(docx|xlsx)$/i.test(path));
  if (other !== undefined) throw new CommandFailed(`--out ${other}: name a file that ends in .docx or .xlsx`);
  const one = async (ending: RegExp): Promise<Output | null> => {
    const [path, more] = named.filter((each) => ending.test(each));
    if (more !== undefined) throw new CommandFailed(`--out ${more}: one file of a kind`);
    return path === undefined ? null : prepareOutput(path, inputs, replace);
  };
  const xlsxPath = named.find((each) => /\.xlsx$/i.test(each));
  return { docx: await one(/\.docx$/i), xlsx: await one(/\.xlsx$/i), xlsxPath };
}
