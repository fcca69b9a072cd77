/** What a document changes: target, column, new value, day and document. */
import type { JSX } from "react";
import type { Amendable } from "../../../app/amend-schema";
import type { NewAmendment } from "../../../domain/sheets/amendment-plan";
import { parseDay } from "../../../domain/text/as-of";
import { writtenAt } from "../../../domain/text/written-at";
import { AMEND } from "../../../messages/ui/amend";
import { AskForm, needed } from "../../parts/AskForm";
import { useTexts } from "../../use-pane";

/** What the form says when it opens. */
export interface AmendmentPreset {
  readonly indicator: string;
  readonly field: string;
  readonly value: string;
}

interface AmendFormProps {
  readonly preset?: AmendmentPreset;
  readonly amendable: Amendable;
  readonly busy: boolean;
  readonly onAmend: (amendment: NewAmendment) => void;
}

export function AmendForm({ amendable, busy, preset, onAmend }: AmendFormProps): JSX.Element {
  const texts = useTexts(AMEND);
  const day = (typed: string): string | null => (parseDay(typed) === null ? texts.needsDay : null);
  const indicators = amendable.indicators.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }));
  const fields = amendable.fields.map((field) => ({ value: field, label: field }));
  return (
    <AskForm
      busy={busy}
      submit={texts.preview}
      boxes={[
        {
          name: "indicator",
          label: texts.indicator,
          options: indicators,
          initial: preset?.indicator ?? indicators[0]?.value ?? "",
        },
        { name: "field", label: texts.field, options: fields, initial: preset?.field ?? fields[0]?.value ?? "" },
        { name: "value", label: texts.value, initial: preset?.value ?? "", problem: needed(texts.needsValue) },
        { name: "effective", label: texts.effective, hint: texts.dayHint, problem: day },
        { name: "document", label: texts.document, problem: needed(texts.needsDocument) },
        {
          ...{ name: "documentDate", label: texts.documentDate, hint: texts.dayHint },
          problem: (typed) => (typed === "" ? null : day(typed)),
        },
        { name: "reason", label: texts.reason },
      ]}
      onTyped={(typed) => {
        onAmend({
          ...{ indicator: typed("indicator"), field: typed("field"), value: typed("value") },
          ...{ effective: parseDay(typed("effective")) ?? 0, documentDate: parseDay(typed("documentDate")) },
          ...{ document: typed("document"), reason: typed("reason"), written: writtenAt(new Date()) },
        });
      }}
    />
  );
}
