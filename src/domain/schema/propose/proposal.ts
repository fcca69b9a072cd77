/** A schema as proposed from an annex: what the person corrects before it becomes the schema. */
import type { ColumnKey } from "../words";
import type { Method, Pacing, RollUp, Timing } from "../types";
import type { Term } from "../../text/term";
import type { Direction, Target } from "../../target/types";

/** Why a proposed cell should be looked at; rendered by src/messages. */
export type QuestionCode =
  | "target-unsure"
  | "direction-unsure"
  | "baseline-missing"
  | "owner-missing"
  | "owner-column-missing"
  | "owner-plural"
  | "unit-missing"
  | "unit-column-missing"
  | "pacing-seasonal"
  | "timing-unsure"
  | "stages-aside"
  | "target-column-unsure"
  | "deadline-within"
  | "deadline-later"
  | "target-empty"
  | "parts-counted";

export interface Question {
  readonly code: QuestionCode;
  /** Column of the schema sheet the question is about. */
  readonly column: ColumnKey;
  /** Possible answers as they would stand in the cell. */
  readonly proposals: readonly string[];
  /** Words of the annex that it is about. */
  readonly words?: string;
}

export interface ProposedIndicator {
  readonly code: string;
  readonly order: string;
  readonly section: string;
  readonly parent: string;
  readonly name: string;
  readonly unit: string;
  readonly target: Target;
  /** The target cell as it stood: a number stays one. */
  readonly targetCell: string | number;
  readonly direction: Direction;
  readonly counted: boolean;
  readonly method: Method;
  readonly timing: Timing;
  readonly pacing: Pacing;
  readonly rollUp: RollUp;
  /** Code of the owning unit; "" where the annex names none. */
  readonly owner: string;
  readonly reporters: string;
  readonly decimals: number;
  readonly note: string;
  /** A1 of the row's name on the annex. */
  readonly source: string;
  readonly questions: readonly Question[];
}

export interface ProposedUnit {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A column of the annex that may hold the targets. */
export interface TargetColumn {
  /** Zero-based. */
  readonly column: number;
  readonly heading: string;
  readonly taken: boolean;
}

export interface SchemaProposal {
  readonly title: string;
  readonly number: string;
  readonly body: string;
  /** Null where none is said, or a term. */
  readonly year: number | null;
  /** The years of a term, as the title writes them: its first and last day are for a person to confirm. */
  readonly term: Term | null;
  readonly indicators: readonly ProposedIndicator[];
  readonly units: readonly ProposedUnit[];
  /** Questions about all of a column: one cause, one question. */
  readonly questions: readonly Question[];
  /** What was taken for what on the annex: heading text by field, for a person to check. */
  readonly columns: Readonly<Record<string, string>>;
  /** Where several columns may hold the targets: all of them, for a person to choose; else none. */
  readonly targetColumns: readonly TargetColumn[];
}
