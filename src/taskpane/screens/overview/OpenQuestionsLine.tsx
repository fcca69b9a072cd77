/** How much of the schema nobody has confirmed yet; leads to the first place. */
import type { JSX } from "react";
import type { OpenQuestions } from "../../../app/overview";
import { OVERVIEW } from "../../../messages/ui/overview";
import { CellButton } from "../../parts/CellButton";
import { useTexts } from "../../use-pane";

export function OpenQuestionsLine({
  open: { count, sheet, cell },
}: {
  readonly open: OpenQuestions;
}): JSX.Element | null {
  const texts = useTexts(OVERVIEW);
  if (count === 0) return null;
  return (
    <CellButton sheet={sheet} cell={cell}>
      {texts.unconfirmed(count)}
    </CellButton>
  );
}
