/** What can be done about a finding in the open workbook besides going to its cell. null where findings are of files. */
import { createContext, useContext, type JSX } from "react";
import type { Finding } from "../../../domain/finding/finding";
import type { Fix } from "../../../domain/fix/fix";
import type { ChosenFix } from "../../../domain/fix/fix-plan";

export interface FindingTools {
  readonly fixOf: (finding: Finding) => Fix | undefined;
  readonly onFix: (chosen: readonly ChosenFix[]) => void;
  readonly onAccept: (finding: Finding, reason: string) => void;
  /** The reason for which the same was accepted of the same sender before; null where it was not. */
  readonly acceptedBefore?: (finding: Finding) => string | null;
  /** The form in which the change that a finding tells of is given the document it follows; absent where there is none. */
  readonly amendForm?: (finding: Finding, onDone: () => void) => JSX.Element;
}

export const FindingToolsContext = createContext<FindingTools | null>(null);

export function useFindingTools(): FindingTools | null {
  return useContext(FindingToolsContext);
}
