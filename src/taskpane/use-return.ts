/** Calls back when the person comes back to the pane: it takes the focus, or is shown again. */
import { useEffect } from "react";

export function useReturn(back: () => void): void {
  useEffect(() => {
    const shown = (): void => {
      if (document.visibilityState === "visible") back();
    };
    window.addEventListener("focus", back);
    document.addEventListener("visibilitychange", shown);
    return () => {
      window.removeEventListener("focus", back);
      document.removeEventListener("visibilitychange", shown);
    };
  }, [back]);
}
