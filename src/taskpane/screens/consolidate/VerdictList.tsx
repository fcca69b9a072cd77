/** The verdict on every counted indicator, and the way to set another with a reason. Folded by section; found by words. */
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type JSX } from "react";
import type { IndicatorResult } from "../../../domain/consolidate/consolidation";
import type { Decision } from "../../../domain/consolidate/decision";
import { VERDICTS } from "../../../messages/ui/verdicts";
import { MoreButton } from "../../parts/MoreButton";
import { Disclosure } from "../../parts/Disclosure";
import { useListStyles } from "../../use-list-styles";
import { useTexts } from "../../use-pane";
import { findResults, groupBySection } from "./verdict-groups";
import { VerdictRow } from "./VerdictRow";

const STEP = 20;

const useStyles = makeStyles({
  hint: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200 },
  found: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface VerdictListProps {
  /** Of the counted indicators. */
  readonly results: readonly IndicatorResult[];
  readonly onDecide: (decision: Decision) => void;
}

export function VerdictList({ results, onDecide }: VerdictListProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(VERDICTS);
  const [query, setQuery] = useState("");
  const groups = useMemo(() => groupBySection(results), [results]);
  const found = useMemo(() => findResults(results, query), [results, query]);
  return (
    <>
      <p className={styles.hint}>{texts.hint}</p>
      <Field label={texts.find} size="small">
        <Input
          size="small"
          type="search"
          autoComplete="off"
          spellCheck={false}
          onChange={(_event, { value }) => {
            setQuery(value);
          }}
        />
      </Field>
      <p className={styles.found} aria-live="polite">
        {found === null ? "" : found.length === 0 ? texts.noneFound : texts.found(found.length)}
      </p>
      {found === null ? (
        groups.map(({ section, results: own }) => (
          <Disclosure key={section} title={texts.section(section === "" ? texts.noSection : section, own.length)}>
            <Rows results={own} onDecide={onDecide} />
          </Disclosure>
        ))
      ) : (
        <Rows key={query} results={found} onDecide={onDecide} />
      )}
    </>
  );
}

function Rows({ results, onDecide }: VerdictListProps): JSX.Element {
  const list = useListStyles();
  const texts = useTexts(VERDICTS);
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <ul className={list.list}>
        {results.slice(0, limit).map((result) => (
          <VerdictRow key={result.indicator.code} result={result} onDecide={onDecide} />
        ))}
      </ul>
      <MoreButton total={results.length} limit={limit} step={STEP} label={texts.more} onMore={setLimit} />
    </>
  );
}
