/**
 * Counting again after a decision or another wish about what is written, while the preview stays as it is. One that comes
 * meanwhile builds on the one before and starts the count anew, so that nothing is lost, however quickly they follow.
 */
import { useCallback, useRef, useState } from "react";
import type { ConsolidationPreview } from "../../../app/consolidate";
import type { HistoryWish } from "../../../app/period-wish";
import type { Decision } from "../../../domain/consolidate/decision";
import type { Outcome } from "../../../domain/outcome";
import type { Action } from "../../use-action";
import { usePane } from "../../use-pane";

/** From the decisions as they stand now to those that shall hold. */
export type DecisionUpdate = (decisions: readonly Decision[]) => readonly Decision[];

export interface Recount {
  /** It is going on. */
  readonly counting: boolean;
  /** The preview with the decisions changed; null where a later change took over or it was stopped. */
  readonly decide: (
    preview: ConsolidationPreview,
    update: DecisionUpdate,
    /** What else is wished now; as before where it is not said. */
    wishes?: Wishes,
  ) => Promise<Outcome<ConsolidationPreview> | null>;
  readonly stop: () => void;
}

/** What a person may want of a preview besides decisions. */
export type Wishes = Partial<Pick<ConsolidationPreview["input"], "keepSources" | "keepEarlier">> & {
  /** Of the period and the history. */
  readonly history?: HistoryWish;
};

/** What was wanted last for what was read, and the count that is to bring it. */
interface Wanted {
  readonly input: ConsolidationPreview["input"];
  readonly decisions: readonly Decision[];
  readonly controller: AbortController;
}

export function useRecount(replace: Action<ConsolidationPreview, never>["replace"]): Recount {
  const { app } = usePane();
  const wanted = useRef<Wanted | null>(null);
  const [counting, setCounting] = useState(false);

  const stop = useCallback(() => {
    wanted.current?.controller.abort();
    wanted.current = null;
    setCounting(false);
  }, []);
  const decide = useCallback(
    async (preview: ConsolidationPreview, update: DecisionUpdate, wishes: Wishes = {}) => {
      const before = wanted.current;
      before?.controller.abort();
      const controller = new AbortController();
      // What is shown may be older than what was decided last.
      const last = before?.input.submissions === preview.input.submissions ? before : preview;
      const decisions = update(last.decisions);
      const { keepSources, keepEarlier, history } = last.input;
      const { history: wish, ...others } = wishes;
      const input = {
        ...{ ...preview.input, keepSources, keepEarlier, ...others },
        history: history && wish ? { ...history, wish } : history,
      };
      const mine: Wanted = { input, decisions, controller };
      wanted.current = mine;
      setCounting(true);
      const outcome = await replace(app.reconsider({ ...preview, input }, decisions, controller.signal));
      if (wanted.current === mine) setCounting(false);
      return outcome;
    },
    [app, replace],
  );
  return { counting, decide, stop };
}
