/** The use cases of forms, issued and filled in, and of schemas taken from files; loaded when the first of them is used. */
import { planKeepSchema } from "../app/borrow-schema";
import { applyChange } from "../app/change";
import { previewCopy } from "../app/copy-to-form";
import { buildForms, previewForms } from "../app/preview-forms";
import type { FileReaderPort, OpenWorkbook } from "../app/ports";
import { borrowedFor, differencesOf, readOffer } from "../app/schema-offer";
import { checkUnitForm, readUnitForm } from "../app/unit-form";
import { failure, success } from "../domain/outcome";
import { writtenAt } from "../domain/text/written-at";
import { openNewWorkbook } from "../excel/new-workbook";
import { archiveOf } from "../files/archive";
import { createFormWriter, startFormWorker } from "../files/form-writer";
import type { BorrowedSchemas } from "./borrowed-schemas";
import type { FormsApp } from "./pane-app";
import { serialToday } from "./today";

/** What the use cases stand on. */
export interface FormsGround {
  readonly workbook: () => Promise<OpenWorkbook>;
  readonly reader: () => Promise<FileReaderPort>;
  readonly schemas: BorrowedSchemas;
}

export function createFormsApp({ workbook, reader, schemas }: FormsGround): FormsApp {
  return {
    previewCopy: async (form) => previewCopy(await workbook(), await reader(), form),
    async fillForm({ picked, plan, sheets }) {
      // Loaded on first use: the writer computes the form's formulas.
      const { applyPlanToFile } = await import("../files/apply-plan");
      return success(await applyPlanToFile(await picked.bytes(), plan, { sheets }));
    },
    readUnitForm: async (sheet) => readUnitForm(await workbook(), sheet),
    checkUnitForm: async (sheet) => checkUnitForm(await workbook(), sheet, writtenAt(new Date())),
    previewForms: async (wish) => previewForms(await workbook(), wish, serialToday()),
    buildForms: (preview, options) => buildForms(preview, createFormWriter(startFormWorker), options),
    packForms: (files) => Promise.resolve(success(archiveOf(files.map(({ file, bytes }) => ({ name: file, bytes }))))),
    openNewWorkbook,
    readSchemaFile: async (file) => readOffer(await reader(), (utf8) => new TextDecoder().decode(utf8), file),
    compareSchema: (offer, unit) =>
      Promise.resolve(schemas.current ? differencesOf(schemas.current, borrowedFor(offer, unit)) : []),
    borrowSchema(offer, unit) {
      const schema = borrowedFor(offer, unit);
      schemas.use(schema);
      return Promise.resolve(schema);
    },
    keptSchemas: () => Promise.resolve(schemas.all),
    useKeptSchema(file) {
      const found = schemas.all.find((each) => each.file === file);
      if (found) schemas.use(found);
      return Promise.resolve();
    },
    leaveSchema() {
      schemas.leave();
      return Promise.resolve();
    },
    forgetSchema(file) {
      schemas.forget(file);
      return Promise.resolve();
    },
    async keepSchema() {
      if (!schemas.current) return failure("nothing-to-do");
      const change = await planKeepSchema(await workbook(), schemas.current);
      return change.ok ? applyChange(await workbook(), change.value) : change;
    },
  };
}
