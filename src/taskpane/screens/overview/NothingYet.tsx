/** A schema and nothing consolidated: one primary button. */
import { Button, Link } from "@fluentui/react-components";
import type { JSX } from "react";
import type { OpenQuestions } from "../../../app/overview";
import { OVERVIEW } from "../../../messages/ui/overview";
import { Notice } from "../../parts/Notice";
import { usePane, useTexts } from "../../use-pane";
import { OpenQuestionsLine } from "./OpenQuestionsLine";

export function NothingYet({ open }: { readonly open: OpenQuestions }): JSX.Element {
  const texts = useTexts(OVERVIEW);
  const { go } = usePane();
  return (
    <Notice kind="plain" title={texts.emptyTitle}>
      <p>{texts.emptyText}</p>
      <OpenQuestionsLine open={open} />
      <Button
        appearance="primary"
        onClick={() => {
          go("consolidate");
        }}
      >
        {texts.emptyAction}
      </Button>
      <p>
        <Link
          as="button"
          inline
          onClick={() => {
            go("attainment");
          }}
        >
          {texts.emptyOther}
        </Link>
      </p>
    </Notice>
  );
}
