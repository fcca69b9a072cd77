/** Whether runs are kept out of the history: as it was wished the last time on this computer. */

const KEY = "chi-tieu.history-off";

/** False where storage is refused: a run is written into the history unless somebody says otherwise. */
export function isHistoryOff(): boolean {
  try {
    return window.localStorage.getItem(KEY) === "yes";
  } catch {
    return false;
  }
}

export function rememberHistoryOff(off: boolean): void {
  try {
    window.localStorage.setItem(KEY, off ? "yes" : "no");
  } catch {
    return; // Storage refused: the wish holds for this preview.
  }
}
