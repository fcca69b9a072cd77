/** The next step once figures stand in the workbook or a check found nothing: how many targets are met. */
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { CHANGE } from "../../messages/ui/change";
import { usePane, useTexts } from "../use-pane";

export function ToOverview(): JSX.Element {
  const { go } = usePane();
  const texts = useTexts(CHANGE);
  return (
    <Button
      appearance="primary"
      onClick={() => {
        go("overview");
      }}
    >
      {texts.toOverview}
    </Button>
  );
}
