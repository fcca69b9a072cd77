/**
 * Whether Excel leaves a request unanswered: it answers most within a second, and none while a cell is being edited. Whoever waits is
 * told, whatever the request was for.
 */

/** Longer than this a person wonders. */
const PATIENCE = 2_000;

type Listener = (isWaiting: boolean) => void;

const listeners = new Set<Listener>();
let unanswered = 0;

function tell(isWaiting: boolean): void {
  for (const listener of listeners) listener(isWaiting);
}

/** Calls back when a request has been unanswered for two seconds, and when none is any more; the function given back ends it. */
export function watchWaiting(listener: Listener): () => void {
  listeners.add(listener);
  if (unanswered > 0) listener(true);
  return () => {
    listeners.delete(listener);
  };
}

/** Takes note of a request on its way; to be called when it is answered, or given up. */
export function noteRequest(): () => void {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    unanswered += 1;
    if (unanswered === 1) tell(true);
  }, PATIENCE);
  return () => {
    clearTimeout(timer);
    if (!isLate) return;
    isLate = false;
    unanswered -= 1;
    if (unanswered === 0) tell(false);
  };
}
