/** What the pane can ask for. main.tsx gives it the real use cases; tests give it others. The pane knows nothing else. */
import type { Lang } from "../messages/lang";
import type { AttainmentPreview } from "../app/attainment";
import type { Amendable, AmendmentPreview } from "../app/amend-schema";
import type { MoveOut } from "../app/move-history";
import type { CarryAnswers, CarryPreview } from "../app/carry-history";
import type { PlannedChange } from "../app/change";
import type { FormCopy } from "../app/copy-to-form";
import type { CheckReport } from "../app/check-workbook";
import type { ConsolidationPreview } from "../app/consolidate";
import type { HistoryWish } from "../app/period-wish";
import type { FormWish } from "../app/issue-forms";
import type { FormsPreview, IssuedFile } from "../app/preview-forms";
import type { HighlightState } from "../app/highlight";
import type { LaggingRowsState } from "../app/lagging-rows";
import type { Overview } from "../app/overview";
import type { SchemaOffer } from "../app/schema-offer";
import type { SchemaDifference } from "../domain/schema/differences";
import type { SchemaPreview } from "../app/propose-schema";
import type { SamplePreview } from "../app/sample";
import type { VerdictWish } from "../app/set-verdict";
import type { SealPreview } from "../app/seal-schema";
import type { FormCheck, UnitForm } from "../app/unit-form";
import type { SourceLook, SourcePlace } from "../app/source-files";
import type { Contribution, Surroundings } from "../app/provenance";
import type { AppliedPlan, CancelSignal, PickedFile, ReadProgress, Resumed, UndoForecast } from "../app/ports";
import type { Decision } from "../domain/consolidate/decision";
import type { CheckLine, CheckTexts } from "../domain/sheets/check-sheet";
import type { Report } from "../domain/report/report";
import type { SendBack } from "../domain/report/send-back";
import type { ChosenFix } from "../domain/fix/fix-plan";
import type { Outcome } from "../domain/outcome";
import type { NewAmendment } from "../domain/sheets/amendment-plan";
import type { Question } from "../domain/schema/propose/proposal";
import type { Names } from "../messages/render-finding";

export interface NamedReport {
  readonly report: CheckReport;
  readonly names: Names;
}

export interface NamedContributions {
  readonly contributions: readonly Contribution[];
  /** The sheet they stand on. */
  readonly sheet: string;
  readonly names: Names;
}

/** A figure's cell in a picked file. */
export interface FigurePlace {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface ReadingOptions {
  readonly signal: CancelSignal;
  readonly onProgress: (progress: ReadProgress) => void;
  /** The day that a person named, where it was asked for. */
  readonly asOf?: number;
  /** What becomes of the run in the history. */
  readonly history: HistoryWish;
  /** Files read before, to be consolidated with the new ones. */
  readonly earlier?: ConsolidationPreview;
  /** A preview that was never written: what was decided in it is decided again. */
  readonly unwritten?: ConsolidationPreview;
}

/** A schema that was taken from a file. */
export interface KeptSchema {
  readonly file: string;
  readonly indicators: number;
  /** Name of the unit whose rows they are; "" where they are those of all. */
  readonly unit: string;
}

/** A column of a sheet, zero-based. */
export interface ChosenColumn {
  readonly sheet: string;
  readonly column: number;
}

/** Forms, issued and filled in, and schemas taken from files. */
export interface FormsApp {
  /** The schema that a file has, and for which units; nothing is used yet. */
  readSchemaFile(file: PickedFile): Promise<Outcome<SchemaOffer>>;
  /** What the offer says otherwise than the schema in use; none where none is. */
  compareSchema(offer: SchemaOffer, unit: string | null): Promise<readonly SchemaDifference[]>;
  /** Uses the schema in this workbook, which has none, for one of its units or all; nothing is written. */
  borrowSchema(offer: SchemaOffer, unit: string | null): Promise<KeptSchema>;
  keptSchemas(): Promise<readonly KeptSchema[]>;
  useKeptSchema(file: string): Promise<void>;
  leaveSchema(): Promise<void>;
  forgetSchema(file: string): Promise<void>;
  /** Writes the schema in use into the workbook. */
  keepSchema(): Promise<Outcome<AppliedPlan>>;
  /** What of the open workbook's tables would go into a form; nothing is changed. */
  previewCopy(form: PickedFile): Promise<Outcome<FormCopy>>;
  /** The form's file, filled in. */
  fillForm(copy: FormCopy): Promise<Outcome<Uint8Array>>;
  readUnitForm(sheet: string): Promise<Outcome<UnitForm>>;
  /** Holds the form against the rules by which it will be read. */
  checkUnitForm(sheet: string): Promise<Outcome<FormCheck>>;
  /** What issuing forms would make and write. */
  previewForms(wish: FormWish): Promise<Outcome<FormsPreview>>;
  buildForms(
    preview: FormsPreview,
    options: { readonly signal: CancelSignal; readonly onProgress: (progress: ReadProgress) => void },
  ): Promise<Outcome<readonly IssuedFile[]>>;
  /** The files as one archive. */
  packForms(files: readonly IssuedFile[]): Promise<Outcome<Uint8Array>>;
  /** Opens a workbook in a window of its own, unsaved. */
  openNewWorkbook(bytes: Uint8Array): Promise<Outcome<void>>;
}

export interface PaneApp {
  /** Calls back when Excel leaves a request unanswered, and when it has answered, until the function it gives is called. */
  watchWaiting(changed: (isWaiting: boolean) => void): () => void;
  /** What was done before the pane was loaded anew, where the workbook still stands so. */
  resume(): Promise<Outcome<Resumed>>;
  /** What an undo of the change will be able to do. */
  foreseeUndo(change: PlannedChange): Promise<Outcome<UndoForecast>>;
  readOverview(): Promise<Outcome<Overview>>;
  /** Calls back after each change of the workbook, until the function it gives is called. */
  watchChanges(changed: () => void): Promise<() => void>;
  checkSheets(which: "active" | "all" | readonly string[]): Promise<Outcome<NamedReport>>;
  /** Puts chosen findings right; "changed-meanwhile" where a cell no longer says what was checked. */
  applyFixes(chosen: readonly ChosenFix[]): Promise<Outcome<AppliedPlan>>;
  /** Writes the findings to the sheet "Kiểm tra". */
  writeCheckSheet(lines: readonly CheckLine[], texts: CheckTexts): Promise<Outcome<AppliedPlan>>;
  /** Keeps other decisions in the workbook than those kept now. */
  changeDecisions(update: (kept: readonly Decision[]) => readonly Decision[]): Promise<Outcome<AppliedPlan>>;
  /** Whether the workbook has a schema to consolidate by; the problem says why not. */
  findSchema(): Promise<Outcome<void>>;
  /** `asOf` is the day that a person named, where it was asked for. */
  planAttainment(asOf?: number): Promise<Outcome<AttainmentPreview>>;
  /** Whether the sheet in front is a table of figures that can be judged. */
  isTableInFront(): Promise<Outcome<boolean>>;
  planAttainmentRemoval(): Promise<Outcome<PlannedChange>>;
  /** A schema proposed from the sheet in front, or with the column chosen for its targets; `ask` says a question in the person's language. */
  planSchema(ask: (question: Question) => string, chosen?: ChosenColumn): Promise<Outcome<SchemaPreview>>;
  /** What writing the sample workbook would change. */
  planSample(): Promise<Outcome<SamplePreview>>;
  /** What sealing the schema today would write. */
  planSeal(): Promise<Outcome<SealPreview>>;
  /** What of the schema may be amended by a document. */
  readAmendable(): Promise<Outcome<Amendable>>;
  /** What an amendment would write. */
  planAmendment(amendment: NewAmendment): Promise<Outcome<AmendmentPreview>>;
  /** What carrying last year's workbook over would write. */
  planCarry(file: PickedFile, answers: CarryAnswers, written: string): Promise<Outcome<CarryPreview>>;
  /** Puts closed rows that were changed by hand back. */
  restoreHistory(): Promise<Outcome<AppliedPlan>>;
  /** The oldest years as a file, and the change that takes them out of the workbook once it is saved. */
  planMoveOut(): Promise<Outcome<MoveOut & { readonly bytes: Uint8Array }>>;
  /** Closes a period of the history; refused while figures of it wait for a decision. */
  closePeriod(period: string): Promise<Outcome<AppliedPlan>>;
  /** Tells closed rows that were changed by hand as corrections, with the reason for them. */
  correctByHand(reason: string): Promise<Outcome<AppliedPlan>>;
  /** Corrects closed rows that a document reaches which came after they were closed. */
  correctLate(): Promise<Outcome<AppliedPlan>>;
  /** Writes the sheet "Diễn biến". */
  writeTrendSheet(): Promise<Outcome<AppliedPlan>>;
  /** Sets a verdict by hand in a workbook that was consolidated before. */
  setVerdict(wish: VerdictWish): Promise<Outcome<AppliedPlan>>;
  applyChange(change: PlannedChange): Promise<Outcome<AppliedPlan>>;
  toggleHighlight(): Promise<Outcome<HighlightState>>;
  toggleLaggingRows(): Promise<Outcome<LaggingRowsState>>;
  /** Loads what reading files needs while the person is still choosing them. */
  prepareReading(): void;
  /** Lets go of what was prepared and not used. */
  releaseReading(): void;
  consolidateFiles(files: readonly PickedFile[], options: ReadingOptions): Promise<Outcome<ConsolidationPreview>>;
  /** The preview after another decision was made or revoked; no file is read again. */
  reconsider(
    preview: ConsolidationPreview,
    decisions: readonly Decision[],
    signal: CancelSignal,
  ): Promise<Outcome<ConsolidationPreview>>;
  /** Name of the sheet that is an issued form; null where the workbook is none. */
  findForm(): Promise<Outcome<string | null>>;
  /** The schema in use that the workbook does not hold; null where there is none. */
  borrowedSchema(): Promise<KeptSchema | null>;
  /** The use cases of forms and of schemas taken from files. */
  forms(): Promise<FormsApp>;
  /** The report as the workbook shows it now; a draft goes on over open matters, a refusal is said in the person's language. */
  readReport(draft: boolean, refusalLang: Lang): Promise<Outcome<Report>>;
  /** What writing its sheets would change. */
  planReport(report: Report): Promise<Outcome<PlannedChange>>;
  /** Its Word file. */
  renderReport(report: Report): Promise<Outcome<Uint8Array>>;
  /** The workbook that goes back to one unit. */
  renderSlip(slip: SendBack): Promise<Outcome<Uint8Array>>;
  /** Flat rows of what the workbook shows now, for other systems. */
  exportData(format: "csv" | "json"): Promise<Outcome<Uint8Array>>;
  /** Whether this Excel lets a pane save files: not on Mac and iPad. */
  canSaveFiles(): boolean;
  /** Every figure that was sent for an indicator, as the source sheet says it now. */
  readContributions(indicator: string): Promise<Outcome<NamedContributions>>;
  /** The cells around a figure as they were read; null where the file is not at hand. */
  readSurroundings(preview: ConsolidationPreview, place: FigurePlace): Promise<Outcome<Surroundings | null>>;
  /** The cells around a figure of the source sheet, in the file picked for it or in one at hand; null where there is none. */
  readSource(place: SourcePlace, picked?: PickedFile): Promise<Outcome<SourceLook | null>>;
  /** Brings a cell into view. */
  select(sheet: string, cell: string): Promise<Outcome<void>>;
}
