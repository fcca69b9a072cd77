/** The findings as they are written to the sheet "Kiểm tra". */
import type { Finding } from "../../../domain/finding/finding";
import type { CheckLine, CheckTexts } from "../../../domain/sheets/check-sheet";
import type { Lang } from "../../../messages/lang";
import { renderFinding, type Names } from "../../../messages/render-finding";
import { CHECK } from "../../../messages/ui/check";
import { SEVERITY_WORDS } from "../../../messages/words";

export function checkLines(findings: readonly Finding[], lang: Lang, names: Names): CheckLine[] {
  return findings.map((finding) => {
    const { title, says, act, otherwise } = renderFinding(finding, lang, names);
    const { sheet = "", cell = "" } = finding.at;
    return { severity: finding.severity, title, text: `${says} ${act} ${otherwise}`, sheet, cell };
  });
}

export function checkTexts(summary: string, lang: Lang): CheckTexts {
  const [weight = "", rule = "", cell = "", what = ""] = CHECK[lang].columns.split("|");
  return {
    title: CHECK[lang].sheetTitle,
    summary,
    headings: [weight, rule, cell, what],
    severities: { E: SEVERITY_WORDS.E[lang], W: SEVERITY_WORDS.W[lang], I: SEVERITY_WORDS.I[lang] },
  };
}
