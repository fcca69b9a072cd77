/** Whether something is kept: a box to tick, and below it what that means. */
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type JSX } from "react";

const useStyles = makeStyles({
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: {
    margin: `0 0 ${tokens.spacingVerticalM} 28px`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface KeepBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly kept: boolean;
  readonly disabled: boolean;
  readonly onKeep: (keep: boolean) => void;
}

export function KeepBox({ label, hint, kept, disabled, onKeep }: KeepBoxProps): JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <Checkbox
        className={styles.box}
        label={label}
        checked={kept}
        disabled={disabled}
        aria-describedby={id}
        onChange={(_, { checked }) => {
          onKeep(checked === true);
        }}
      />
      <p className={styles.hint} id={id}>
        {hint}
      </p>
    </>
  );
}
