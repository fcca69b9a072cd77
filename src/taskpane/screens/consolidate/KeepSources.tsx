/** Whether copies of the source sheets are kept in the workbook; where they are too many, why they cannot be. */
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { SourceKeeping } from "../../../app/consolidate";
import { KEEP_SOURCES, keepingProblem } from "../../../messages/ui/keep-sources";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: {
    margin: `0 0 ${tokens.spacingVerticalM} 28px`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface KeepSourcesProps {
  readonly sources: SourceKeeping;
  readonly disabled: boolean;
  readonly onKeep: (keep: boolean) => void;
}

export function KeepSources({ sources, disabled, onKeep }: KeepSourcesProps): JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(KEEP_SOURCES);
  const { lang } = usePane();
  if (sources.sheets === 0) return null;
  return (
    <>
      <Checkbox
        className={styles.box}
        label={texts.keep(sources.sheets)}
        checked={sources.kept}
        disabled={disabled || sources.over !== null}
        aria-describedby="keep-sources-hint"
        onChange={(_, { checked }) => {
          onKeep(checked === true);
        }}
      />
      <p className={styles.hint} id="keep-sources-hint">
        {sources.over === null ? texts.hint : keepingProblem(sources, lang)}
      </p>
    </>
  );
}
