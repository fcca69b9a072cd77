/** The way to the forms, from where returns are awaited. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { FORMS } from "../../../messages/ui/forms";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({ line: { margin: `${tokens.spacingVerticalM} 0 0` } });

export function OfferForms(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(FORMS);
  const { go } = usePane();
  return (
    <p className={styles.line}>
      {texts.offer}{" "}
      <Button
        size="small"
        onClick={() => {
          go("forms");
        }}
      >
        {texts.offerDo}
      </Button>
    </p>
  );
}
