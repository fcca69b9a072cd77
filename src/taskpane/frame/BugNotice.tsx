/** What is shown in the place of a part of the pane that failed by a fault of the program. */
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Lang } from "../../messages/lang";
import { SHELL } from "../../messages/ui/shell";
import { CopyDetails } from "../parts/CopyDetails";
import { Notice } from "../parts/Notice";

export function BugNotice({ lang, details }: { readonly lang: Lang; readonly details: string }): JSX.Element {
  const texts = SHELL[lang];
  return (
    <Notice kind="problem" heading title={texts.bugTitle}>
      <p>{texts.bugText}</p>
      <p>{texts.bugTip}</p>
      <Button
        appearance="primary"
        onClick={() => {
          window.location.reload();
        }}
      >
        {texts.reload}
      </Button>{" "}
      <CopyDetails details={details} texts={texts} />
    </Notice>
  );
}
