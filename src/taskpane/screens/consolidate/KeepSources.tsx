/** Whether copies of the source sheets are kept in the workbook; where they are too many, why they cannot be. */
import type { JSX } from "react";
import type { SourceKeeping } from "../../../app/settle";
import { KEEP_SOURCES, keepingProblem } from "../../../messages/ui/keep-sources";
import { usePane, useTexts } from "../../use-pane";
import { KeepBox } from "./KeepBox";

interface KeepSourcesProps {
  readonly sources: SourceKeeping;
  readonly disabled: boolean;
  readonly onKeep: (keep: boolean) => void;
}

export function KeepSources({ sources, disabled, onKeep }: KeepSourcesProps): JSX.Element | null {
  const texts = useTexts(KEEP_SOURCES);
  const { lang } = usePane();
  if (sources.sheets === 0) return null;
  return (
    <KeepBox
      label={texts.keep(sources.sheets)}
      hint={sources.over === null ? texts.hint : keepingProblem(sources, lang)}
      kept={sources.kept}
      disabled={disabled || sources.over !== null}
      onKeep={onKeep}
    />
  );
}
