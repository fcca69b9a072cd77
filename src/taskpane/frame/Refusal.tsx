/** Shown instead of the pane where it cannot work: outside Excel, or in an Excel that is too old. */
import { FluentProvider } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Lang } from "../../messages/lang";
import { renderProblem } from "../../messages/render-problem";
import { SHELL } from "../../messages/ui/shell";
import { Notice } from "../parts/Notice";
import { useTheme } from "../use-theme";

interface RefusalProps {
  readonly lang: Lang;
  readonly reason: "outside" | "too-old";
}

export function Refusal({ lang, reason }: RefusalProps): JSX.Element {
  const theme = useTheme(undefined);
  const texts = SHELL[lang];
  const { text, tips } =
    reason === "outside"
      ? { text: texts.outsideTitle, tips: [texts.outsideText, texts.outsideTip] }
      : renderProblem({ code: "host-too-old", retryable: false }, lang);
  return (
    <FluentProvider theme={theme} style={{ minHeight: "100vh", padding: "1px 12px" }}>
      <main>
        <Notice kind="plain" heading title={text}>
          <ul>
            {tips.map((tip) => (
              <li key={tip}>{tip}</li>
            ))}
          </ul>
        </Notice>
      </main>
    </FluentProvider>
  );
}
