/** Sheet tabs. Hidden sheets are shown dimmed, so that nothing an add-in hides is out of sight; very hidden ones too. */
import type { Sheet } from "../book/sheet";
import type { Host } from "../host/host";
import { button, byId, openMenu, toast, type MenuItem } from "./dom";
import type { LabelKey } from "./labels";
import type { User } from "./user";

export interface TabsOptions {
  readonly host: Host;
  readonly user: User;
  readonly label: (key: LabelKey) => string;
  readonly activated: () => void;
}

function menuOf(sheet: Sheet, { host, user, label, activated }: TabsOptions): MenuItem[] {
  const { book } = host;
  const visible = book.sheets.filter((other) => other.visibility === "Visible");
  const items: MenuItem[] = [
    {
      text: label("rename"),
      run: () => {
        const name = window.prompt(label("newName"), sheet.name)?.trim() ?? "";
        const taken = book.sheet(name);
        if (name === "" || name === sheet.name) return;
        if ((taken && taken !== sheet) || name.length > 31 || /[\\/?*[\]:]/.test(name)) {
          toast(label("invalid"));
          return;
        }
        book.edit(() => {
          book.renameSheet(sheet, name);
        });
      },
    },
  ];
  if (sheet.visibility !== "Visible") {
    const show = (): void => {
      book.edit(() => {
        sheet.visibility = "Visible";
      });
      user.activate(sheet);
      activated();
    };
    items.push({ text: label("showSheet"), run: show });
  } else if (visible.length > 1) {
    const leave = (): void => {
      const other = visible.find((candidate) => candidate !== sheet);
      if (book.active === sheet && other) user.activate(other);
    };
    items.push({
      text: label("hideSheet"),
      run: () => {
        leave();
        book.edit(() => {
          sheet.visibility = "Hidden";
        });
      },
    });
    items.push({
      text: label("deleteSheet"),
      run: () => {
        leave();
        book.edit(() => {
          book.removeSheet(sheet);
        });
        host.events.raise("deleted", sheet.id);
        host.events.flush();
      },
    });
  }
  return items;
}

/** Draws the tabs as the workbook has them. */
export function drawTabs(options: TabsOptions): void {
  const { host, user, activated } = options;
  const { book } = host;
  byId("tabs").replaceChildren(
    ...book.sheets.map((sheet) => {
      const open = (): void => {
        if (sheet.visibility !== "Visible") return;
        user.activate(sheet);
        activated();
      };
      const tab = button(sheet.name, open, { role: "tab", "aria-selected": String(sheet === book.active) });
      if (sheet.visibility !== "Visible") tab.classList.add("is-hidden");
      if (sheet.tabColor !== "") tab.style.setProperty("--tab", sheet.tabColor);
      tab.addEventListener("contextmenu", (event) => {
        event.preventDefault();
        openMenu(byId("menu"), menuOf(sheet, options), event.clientX, event.clientY);
      });
      return tab;
    }),
  );
}
