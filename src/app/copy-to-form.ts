/** *Chép số liệu sang biểu…*: a form that was received is filled from the unit's own tables; the open workbook is only read (forms.md 4). */
import { fillForm } from "../domain/sheets/fill-form";
import type { NotCopied } from "../domain/sheets/not-copied";
import { findPickedForm } from "../domain/sheets/picked-form";
import { failure, success, type Outcome } from "../domain/outcome";
import type { SheetSnapshot } from "../domain/grid/snapshot";
import type { WorkbookPlan } from "../domain/plan/plan";
import { readBefore } from "./carry-history";
import { schemaOf } from "./load-schema";
import type { FileReaderPort, PickedFile, WorkbookPort } from "./ports";

export interface FormCopy {
  /** Name of the form's file. */
  readonly file: string;
  /** Name of the form's unit; "" in a common form. */
  readonly unit: string;
  readonly filled: number;
  readonly asked: number;
  readonly left: readonly NotCopied[];
  /** Carried out on the form's file. */
  readonly plan: WorkbookPlan;
  /** The form's sheets as they were read. */
  readonly sheets: readonly SheetSnapshot[];
  readonly picked: PickedFile;
}

/** What would be copied; problem "no-form-in-file" where the file is no form that can be filled in. */
export async function previewCopy(
  workbook: WorkbookPort,
  reader: FileReaderPort,
  picked: PickedFile,
): Promise<Outcome<FormCopy>> {
  const none = failure("no-form-in-file", { params: { file: picked.name } });
  // Only this kind of file can be written with everything that is in it.
  if (!/\.xlsx$/iu.test(picked.name)) return none;
  const read = await readBefore(reader, picked);
  if (!read.ok) return read;
  const loaded = schemaOf(read.value);
  const form = loaded.ok ? findPickedForm(read.value, loaded.value.schema) : null;
  if (!form) return none;
  const own = await workbook.readSheets("all");
  if (!own.ok) return own;
  const { steps, ...fill } = fillForm(form, { ...own.value, name: "" });
  const unit = form.frame.schema.units.find(({ code }) => code === form.table.meta?.unit)?.name ?? "";
  const plan: WorkbookPlan = { title: "copy-to-form", steps };
  return success({ file: picked.name, unit, ...fill, plan, sheets: read.value.sheets, picked });
}
