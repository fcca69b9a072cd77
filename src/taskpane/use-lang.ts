/** The language of the pane: the one chosen here before, else that of Office. */
import { useCallback, useEffect, useState } from "react";
import { LANGS, type Lang } from "../messages/lang";

const KEY = "chi-tieu.lang";

/** The remembered choice; storage can be refused, and then there is none. */
function remembered(): Lang | undefined {
  try {
    const stored = window.localStorage.getItem(KEY);
    return LANGS.find((lang) => lang === stored);
  } catch {
    return undefined;
  }
}

export function useLang(office: Lang): readonly [Lang, (lang: Lang) => void] {
  const [lang, setLang] = useState<Lang>(() => remembered() ?? office);
  useEffect(() => {
    document.documentElement.lang = lang; // A screen reader chooses its voice by it.
  }, [lang]);
  const choose = useCallback((next: Lang) => {
    setLang(next);
    try {
      window.localStorage.setItem(KEY, next);
    } catch {
      return; // Storage refused: the choice holds until the pane is closed.
    }
  }, []);
  return [lang, choose];
}
