/**
 * Proof by the document itself that a picture of it shows all: no text reaches out of the pane or out of a box that cuts it, unless
 * it ends in an ellipsis and says itself in full by its title (as the chosen line of a list does), and no two texts lie over each other.
 */
import type { Frame, Page } from "playwright-core";

/** What is cut or lies over something else, in words; nothing where all is well. */
export function findCut(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    interface Box {
      readonly text: string;
      readonly node: Node;
      readonly layer: Element | null;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const SLACK = 1;
    /** Letters fill this much of the height of their line's box. */
    const LETTERS = 0.6;
    const faults: string[] = [];
    const boxes: Box[] = [];
    const width = document.documentElement.clientWidth;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? "").trim();
      if (!element || text === "" || ["SCRIPT", "STYLE", "OPTION", "NOSCRIPT"].includes(element.tagName)) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const ancestors: Element[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) ancestors.push(at);
      const styles = ancestors.map((each) => getComputedStyle(each));
      // Said to a screen reader only.
      if (styles.some(({ clipPath }) => clipPath !== "none")) continue;
      const layer =
        ancestors.find(
          (each, index) => /sticky|fixed/.test(styles[index]?.position ?? "") || each.getAttribute("role") === "menu",
        ) ?? null;
      const range = document.createRange();
      range.selectNodeContents(node);
      const said = text.slice(0, 60);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1 || rect.height < 1) continue;
        // Ends in an ellipsis, and says itself in full.
        if (
          ancestors.some(
            (box, index) =>
              styles[index]?.textOverflow === "ellipsis" && (box.getAttribute("title") ?? "").includes(text),
          )
        )
          continue;
        const scrollers = ancestors.filter((box, index) => {
          const { overflowX = "", overflowY = "" } = styles[index] ?? {};
          return box !== document.body && box !== document.documentElement && /auto|scroll/.test(overflowX + overflowY);
        });
        // What is scrolled out of sight now is no part of the picture.
        const isAway = scrollers.some((box) => {
          const frame = box.getBoundingClientRect();
          const [across, down] = [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2];
          return across < frame.left || across > frame.right || down < frame.top || down > frame.bottom;
        });
        if (isAway) continue;
        const isScrolled = scrollers.length > 0;
        if (!isScrolled && (rect.right > width + SLACK || rect.left < -SLACK))
          faults.push(`reaches out of the pane: ${said}`);
        for (const [index, box] of ancestors.entries()) {
          const style = styles[index];
          if (!style || box === document.body || box === document.documentElement) continue;
          const frame = box.getBoundingClientRect();
          const cutsAcross =
            style.overflowX !== "visible" && style.overflowX !== "auto" && style.overflowX !== "scroll";
          const cutsDown = style.overflowY !== "visible" && style.overflowY !== "auto" && style.overflowY !== "scroll";
          if (cutsAcross && (rect.right > frame.right + SLACK || rect.left < frame.left - SLACK))
            faults.push(`cut across by <${box.tagName.toLowerCase()}>: ${said}`);
          const middle = {
            top: rect.top + (rect.height * (1 - LETTERS)) / 2,
            bottom: rect.bottom - (rect.height * (1 - LETTERS)) / 2,
          };
          if (cutsDown && (middle.bottom > frame.bottom + SLACK || middle.top < frame.top - SLACK))
            faults.push(`cut down by <${box.tagName.toLowerCase()}>: ${said}`);
        }
        // A button's words have to stay on the button, a cell's in the cell; what is scrolled sideways has room beside it.
        const owner = element.closest("button, a, summary, label, td, th, [role=tab], [role=menuitem]");
        if (owner && !isScrolled && getComputedStyle(owner).display !== "inline") {
          const frame = owner.getBoundingClientRect();
          if (rect.right > frame.right + SLACK || rect.left < frame.left - SLACK)
            faults.push(`wider than its <${owner.tagName.toLowerCase()}>: ${said}`);
        }
        const inset = (rect.height * (1 - LETTERS)) / 2;
        boxes.push({
          text: said,
          node,
          layer,
          left: rect.left,
          right: rect.right,
          top: rect.top + inset,
          bottom: rect.bottom - inset,
        });
      }
    }
    const pen = document.createElement("canvas").getContext("2d");
    for (const select of document.querySelectorAll("select")) {
      const said = select.selectedOptions[0]?.text ?? "";
      const style = getComputedStyle(select);
      if (!pen || select.getClientRects().length === 0 || select.title === said) continue;
      pen.font = style.font;
      const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (pen.measureText(said).width > room + SLACK) faults.push(`chosen line cut: ${said.slice(0, 60)}`);
    }
    boxes.sort((a, b) => a.top - b.top);
    for (const [index, a] of boxes.entries())
      for (let next = index + 1; next < boxes.length; next += 1) {
        const b = boxes[next];
        if (!b || b.top >= a.bottom) break;
        // What stands fast lies over what is scrolled under it, an open menu over all.
        if (a.node === b.node || a.layer !== b.layer) continue;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - a.top;
        if (across > 2 && b.top < a.bottom && down > 2) faults.push(`“${a.text}” lies over “${b.text}”`);
      }
    return [...new Set(faults)];
  });
}
