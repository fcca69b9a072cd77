/** What a person has chosen for the page: from the address, else as last time, else as the system does. */
import type { Language } from "./labels";

const query = new URLSearchParams(location.search);

function stored(key: string): string | null {
  return query.get(key) ?? localStorage.getItem(`workbench.${key}`);
}

export class Settings {
  private chosen = {
    lang: stored("lang") === "en-US" ? "en-US" : "vi-VN",
    level: stored("level") ?? "14",
    dark: stored("dark") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "1" : "0"),
  };

  get language(): Language {
    return this.chosen.lang === "en-US" ? "en-US" : "vi-VN";
  }

  /** ExcelApi minor version. */
  get level(): number {
    return Number(this.chosen.level);
  }

  get dark(): boolean {
    return this.chosen.dark === "1";
  }

  /** Address of the file to open at the start. */
  readonly open = query.get("open");
  /** Whether the pane opens by itself. */
  readonly pane = query.get("pane") !== "0";

  set(key: "lang" | "level" | "dark", value: string): void {
    this.chosen = { ...this.chosen, [key]: value };
    localStorage.setItem(`workbench.${key}`, value);
  }
}
