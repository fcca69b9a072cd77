/** "Sao chép chi tiết": where the clipboard is refused, the details are shown to be copied by hand. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { SHELL } from "../../messages/ui/shell";

const useStyles = makeStyles({
  text: {
    width: "100%",
    boxSizing: "border-box",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface CopyDetailsProps {
  readonly details: string;
  readonly texts: (typeof SHELL)["vi"];
}

export function CopyDetails({ details, texts }: CopyDetailsProps): JSX.Element {
  const styles = useStyles();
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(details);
      setState("copied");
    } catch {
      setState("refused");
    }
  };
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {state === "copied" ? texts.copied : texts.copyDetails}
      </Button>
      {state === "refused" && (
        <label>
          <span>{texts.copyFailed}</span>
          <textarea className={styles.text} readOnly rows={4} value={details} />
        </label>
      )}
    </>
  );
}
