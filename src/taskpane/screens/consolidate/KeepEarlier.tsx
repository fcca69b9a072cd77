/** Whether the figures of an earlier run stay that the files picked now do not bring; leaving them out is the person's choice. */
import type { JSX } from "react";
import type { EarlierKeeping } from "../../../app/settle";
import { runWords } from "../../../messages/run-words";
import { KEEP_EARLIER } from "../../../messages/ui/keep-earlier";
import { usePane, useTexts } from "../../use-pane";
import { KeepBox } from "./KeepBox";

interface KeepEarlierProps {
  readonly earlier: EarlierKeeping;
  readonly disabled: boolean;
  readonly onKeep: (keep: boolean) => void;
}

export function KeepEarlier({ earlier, disabled, onKeep }: KeepEarlierProps): JSX.Element | null {
  const texts = useTexts(KEEP_EARLIER);
  const { lang } = usePane();
  if (earlier.figures === 0) return null;
  const run = runWords(earlier.run, lang);
  return (
    <KeepBox
      label={texts.keep(earlier.units.length, earlier.figures)}
      hint={earlier.kept ? texts.stays(run) : texts.goes(run)}
      kept={earlier.kept}
      disabled={disabled}
      onKeep={onKeep}
    />
  );
}
