/**
 * The main job from end to end by the keyboard alone, on the add-in as built with the genuine office.js: schema, files, a question
 * answered, written, highlighted, taken back. Only the file dialog is answered for the person. In every picture drawn on the way
 * something of the pane has the focus, and what is said to a screen reader is in the language chosen.
 */
import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { runScenarios, type Scenario } from "./harness";
import { assertSame, contents, contentsButSelection, FILES, open, paneWith, startWorkbench } from "./workbench";

/** What the pane notes of itself while it is used. */
interface Notes {
  /** What had the focus before it was lost. */
  readonly lost: string[];
  /** Messages for a screen reader, with the language that its voice is chosen by. */
  readonly said: { readonly lang: string; readonly text: string }[];
}
type Noting = Window & { readonly notes: Notes };

const MOST_STOPS = 300;

class Person {
  private constructor(
    private readonly page: Page,
    private readonly pane: Frame,
  ) {}

  /** The focus comes from the workbook into the pane, as by F6. */
  static async at(page: Page, pane: Frame): Promise<Person> {
    // The dialog is Windows' own: it is answered for the person.
    page.on("filechooser", (dialog) => void dialog.setFiles([...FILES]));
    await pane.locator("header button").first().focus();
    await pane.evaluate(() => {
      const notes: Notes = { lost: [], said: [] };
      (window as unknown as { notes: Notes }).notes = notes;
      let before = "";
      const look = (): void => {
        const here = document.activeElement;
        const isHeld = here !== null && here !== document.body && here.getClientRects().length > 0;
        if (isHeld) before = (here.getAttribute("aria-label") ?? here.textContent).trim().slice(0, 60);
        else if (notes.lost.at(-1) !== before) notes.lost.push(before);
        requestAnimationFrame(look);
      };
      look();
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const region = element?.closest("[role=status], [role=alert], [aria-live]:not([aria-live=off])");
          const text = region?.textContent.trim() ?? "";
          const lang = region?.closest("[lang]")?.getAttribute("lang") ?? "";
          if (text !== "") notes.said.push({ lang, text });
        }
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
    return new Person(page, pane);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.isHeld(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** The focus is on something in sight, and nothing that stands fast lies over it. */
  private async isHeld(after: string): Promise<void> {
    await this.pane.waitForFunction(() => document.activeElement?.hasAttribute("data-tabster-dummy") !== true);
    const { lost, hidden } = await this.pane.evaluate(() => {
      const here = document.activeElement;
      const rect = here?.getBoundingClientRect();
      const top =
        rect &&
        document.elementFromPoint(
          rect.left + Math.min(rect.width, innerWidth) / 2,
          rect.top + Math.min(rect.height / 2, 12),
        );
      return {
        lost: [...(window as unknown as Noting).notes.lost, ...(document.hasFocus() ? [] : ["the pane"])],
        hidden:
          here && top && (here.contains(top) || top.contains(here)) ? "" : (here?.outerHTML.slice(0, 160) ?? "none"),
      };
    });
    assert.deepEqual(lost, [], `the focus is lost after ${after}`);
    assert.equal(hidden, "", `what has the focus is covered after ${after}`);
  }

  /** From where the focus is, by one key, to what has the name. */
  async to(key: string, role: "button" | "tab" | "menuitem" | "heading", name: string | RegExp): Promise<void> {
    const wanted = this.pane.getByRole(role, { name, ...(typeof name === "string" ? { exact: true } : {}) });
    await wanted.first().waitFor();
    await this.walk(key, String(name), async () =>
      wanted.evaluateAll((all) => all.includes(document.activeElement as HTMLElement)),
    );
  }

  /** The part that opens and closes and begins with the text. */
  async toPart(text: string): Promise<void> {
    await this.pane.locator("summary", { hasText: text }).first().waitFor();
    await this.walk("Tab", text, () =>
      this.pane.evaluate(
        (start) =>
          document.activeElement?.tagName === "SUMMARY" && document.activeElement.textContent.startsWith(start),
        text,
      ),
    );
  }

  async toBox(label: string): Promise<void> {
    await this.pane.getByLabel(label).first().waitFor();
    await this.walk("Tab", label, () =>
      this.pane.evaluate(
        (words) =>
          document.activeElement instanceof HTMLInputElement &&
          [...(document.activeElement.labels ?? [])].some((each) => each.textContent.startsWith(words)),
        label,
      ),
    );
  }

  private async walk(key: string, name: string, isThere: () => Promise<boolean>): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await isThere()) return;
      await this.press(key);
    }
    throw new Error(`${key} does not come to ${name}`);
  }

  async choose(key: string, name: string | RegExp): Promise<void> {
    await this.to(key, "button", name);
    await this.press("Enter");
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.pane.getByText(text).locator("visible=true").first().waitFor();
    await this.isHeld(`“${String(text)}” has come`);
  }

  /** The heading of the screen has the focus. */
  async has(heading: string): Promise<void> {
    await this.pane
      .getByRole("heading", { level: 1, name: heading, exact: true })
      .and(this.pane.locator(":focus"))
      .waitFor();
  }

  /** All that was said is in the language, and these were said in this order. */
  async heard(lang: "vi" | "en", ...beginnings: readonly string[]): Promise<void> {
    const { said } = await this.pane.evaluate(() => (window as unknown as Noting).notes);
    assert.deepEqual(
      said.filter((each) => each.lang !== lang || isVietnamese(each.text) !== (lang === "vi")),
      [],
    );
    const told = beginnings.map((beginning) => said.findIndex(({ text }) => text.startsWith(beginning)));
    assert.ok(
      told.every((at, index) => at >= 0 && at > (told[index - 1] ?? -1)),
      `said: ${said.map(({ text }) => text).join(" | ")}`,
    );
  }
}

/** Signs that Vietnamese has and English has not, outside what is quoted from the workbook. */
function isVietnamese(text: string): boolean {
  return /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(text.replace(/“[^”]*”/gu, ""));
}

async function painted(page: Page, on: boolean): Promise<void> {
  for (let wait = 0; wait < 80; wait += 1) {
    if (Object.values(await contents(page)).some((xml) => xml.includes("chi-tieu:lag")) === on) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`rows are ${on ? "not " : ""}highlighted`);
}

const scenarios: readonly Scenario[] = [
  {
    name: "in Vietnamese, from an annex",
    run: async (page, origin) => {
      await open(page, origin, "", { sample: "resolution.xlsx", sheet: "Phụ lục" });
      const before = await contentsButSelection(page);
      const person = await Person.at(page, await paneWith(page, "Sổ này chưa có bộ chỉ tiêu"));
      await person.choose("Tab", "Tạo bộ chỉ tiêu từ bảng đang mở");
      await person.sees("76 dòng chỉ tiêu, trong đó 38 tính vào tổng số");
      await person.toPart("Danh sách chỉ tiêu (76)");
      await person.press("Space");
      await person.sees(/giảm từ 4% trở lên/);
      await person.press("Space");
      await person.choose("Shift+Tab", "Ghi bộ chỉ tiêu");
      await person.sees("Đã ghi bộ chỉ tiêu.");
      await person.choose("Tab", /^Tổng hợp/);
      await person.has("Tổng hợp");
      await person.choose("Tab", "Chọn tệp…");
      await person.sees("Số liệu tính đến ngày nào?");
      await person.choose("Tab", /^14\/9\/2023/);
      await person.sees("Xem trước, chưa ghi gì");
      await person.toPart("Cần quyết định");
      await person.press("Space");
      await person.choose("Tab", /^Chọn số này: 18\.954/);
      await person.sees("Đã quyết định (1)");
      await person.choose("Shift+Tab", "Ghi vào sổ");
      await person.sees("Đã ghi bảng tổng hợp.");
      await person.choose("Tab", "Xem tổng quan");
      await person.has("Tổng quan");
      await person.choose("Tab", "Tô chỉ tiêu chậm");
      await painted(page, true);
      await person.choose("Tab", "Hoàn tác");
      await person.sees(/Vừa làm: Ghi (bảng )?tổng hợp/);
      await painted(page, false);
      await person.press("Enter");
      await person.sees("Vừa làm: Ghi bộ chỉ tiêu");
      await person.press("Enter");
      await person.sees("Sổ này chưa có bộ chỉ tiêu");
      assertSame(await contentsButSelection(page), before);
      await person.heard("vi", "Đã ghi bảng tổng hợp", "Đã hoàn tác");
    },
  },
  {
    name: "in English, chosen in the menu, from a schema",
    run: async (page, origin) => {
      await open(page, origin);
      const before = await contentsButSelection(page);
      const person = await Person.at(page, await paneWith(page, "Chưa có bảng tổng hợp"));
      await person.press("Enter");
      await person.to("ArrowDown", "menuitem", "English");
      await person.press("Escape");
      await person.press("Enter");
      await person.to("ArrowUp", "menuitem", "English");
      await person.press("Enter");
      await person.press("Tab");
      await person.to("ArrowRight", "tab", "Consolidate");
      await person.press("Enter");
      await person.choose("Tab", "Pick files…");
      await person.sees("Preview, nothing written yet");
      await person.toPart("To be decided");
      await person.press("Enter");
      await person.toBox("Reason");
      await person.type("letter of the unit");
      await person.choose("Tab", "Use this figure");
      await person.sees("Decided (1)");
      await person.choose("Shift+Tab", "Write to the workbook");
      await person.sees("The consolidated sheets are written.");
      await person.choose("Tab", "See the overview");
      await person.has("Overview");
      await person.choose("Tab", "Highlight lagging");
      await painted(page, true);
      await person.choose("Tab", "Undo");
      await person.sees("Just done: Wrote the consolidation");
      await painted(page, false);
      await person.press("Enter");
      await person.sees("Nothing consolidated yet");
      assertSame(await contentsButSelection(page), before);
      await person.heard("en", "The consolidated sheets are written", "Undone");
    },
  },
];

void startWorkbench().then((served) =>
  runScenarios(
    served,
    scenarios.map((scenario) => ({ ...scenario, width: 1366, height: 768 })),
  ),
);
