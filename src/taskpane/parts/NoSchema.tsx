/** No target schema in this workbook: what that is, what to open, and the next step. */
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { SHELL } from "../../messages/ui/shell";
import { useTexts } from "../use-pane";
import { Notice } from "./Notice";

export function NoSchema({ onRetry }: { readonly onRetry: () => void }): JSX.Element {
  const texts = useTexts(SHELL);
  return (
    <Notice kind="plain" title={texts.noSchemaTitle}>
      <p>{texts.noSchemaWhat}</p>
      <p>{texts.noSchemaOpen}</p>
      <Button appearance="primary" onClick={onRetry}>
        {texts.noSchemaNext}
      </Button>
    </Notice>
  );
}
