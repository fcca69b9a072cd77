/** What can be done about a finding in the open workbook besides going to its cell. null where findings are of files. */
import { createContext, useContext } from "react";
import type { Finding } from "../../../domain/finding/finding";
import type { Fix } from "../../../domain/fix/fix";
import type { ChosenFix } from "../../../domain/fix/fix-plan";

export interface FindingTools {
  readonly fixOf: (finding: Finding) => Fix | undefined;
  readonly onFix: (chosen: readonly ChosenFix[]) => void;
  readonly onAccept: (finding: Finding, reason: string) => void;
}

export const FindingToolsContext = createContext<FindingTools | null>(null);

export function useFindingTools(): FindingTools | null {
  return useContext(FindingToolsContext);
}
