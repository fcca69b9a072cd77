/** Whether the figures of an earlier run stay that the files picked now do not bring; leaving them out is the person's choice. */
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { EarlierKeeping } from "../../../app/consolidate";
import { KEEP_EARLIER } from "../../../messages/ui/keep-earlier";
import { useTexts } from "../../use-pane";

const useStyles = makeStyles({
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: {
    margin: `0 0 ${tokens.spacingVerticalM} 28px`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface KeepEarlierProps {
  readonly earlier: EarlierKeeping;
  readonly disabled: boolean;
  readonly onKeep: (keep: boolean) => void;
}

export function KeepEarlier({ earlier, disabled, onKeep }: KeepEarlierProps): JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(KEEP_EARLIER);
  if (earlier.figures === 0) return null;
  return (
    <>
      <Checkbox
        className={styles.box}
        label={texts.keep(earlier.units.length, earlier.figures)}
        checked={earlier.kept}
        disabled={disabled}
        aria-describedby="keep-earlier-hint"
        onChange={(_, { checked }) => {
          onKeep(checked === true);
        }}
      />
      <p className={styles.hint} id="keep-earlier-hint">
        {earlier.kept ? texts.stays(earlier.run) : texts.goes(earlier.run)}
      </p>
    </>
  );
}
