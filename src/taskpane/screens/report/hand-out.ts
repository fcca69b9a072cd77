/** Ways out of the pane: a file by a link, and a copy as HTML and as plain text. */

/** «Bao cao chi tieu 2023-09-14.docx». */
export function wordFileName(day: string, draft: boolean): string {
  return `Bao cao chi tieu ${day}${draft ? " (du thao)" : ""}.docx`;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Offers the bytes as a file to be saved. */
export function saveFile(bytes: Uint8Array, name: string, type = WORD): void {
  const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** Copies a text; false where that is refused. */
export function copyText(text: string): boolean {
  const box = document.createElement("textarea");
  box.value = text;
  box.setAttribute("readonly", "");
  box.style.position = "fixed";
  box.style.opacity = "0";
  const before = document.activeElement;
  document.body.append(box);
  box.select();
  try {
    // See copyElement.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that task panes on the web allow
    return document.execCommand("copy");
  } finally {
    box.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}

/** Copies the element; where that is refused it is selected, and false says that the person has to copy. */
export function copyElement(element: HTMLElement): boolean {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const given = { it: false };
  const give = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/html", element.outerHTML);
    event.clipboardData.setData("text/plain", element.innerText);
    event.preventDefault();
    given.it = true;
  };
  document.addEventListener("copy", give);
  try {
    // The only way that task panes on the web allow: their policy shuts navigator.clipboard (office-js issue 1991).
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
    const done = document.execCommand("copy") && given.it;
    if (done) selection?.removeAllRanges();
    return done;
  } finally {
    document.removeEventListener("copy", give);
  }
}
