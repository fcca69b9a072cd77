/** Opening and saving workbooks in the page. */
import { bookFromXlsx } from "../xlsx/open";
import { bookToXlsx } from "../xlsx/save";
import { byId, make, toast } from "./dom";
import type { Workbench } from "./workbench";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function openBytes(workbench: Workbench, bytes: Uint8Array, name: string): Promise<void> {
  try {
    workbench.use(await bookFromXlsx(bytes, name));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    toast(`${workbench.label("openFailed")} ${name}: ${reason}`);
  }
}

/** Opens a workbook of this server. */
export async function openAddress(workbench: Workbench, address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) {
    toast(`${workbench.label("openFailed")} ${address}: ${String(response.status)}`);
    return;
  }
  const name = decodeURIComponent(address.split("/").at(-1) ?? address);
  await openBytes(workbench, new Uint8Array(await response.arrayBuffer()), name);
}

/** Gives the workbook to the browser to download. */
export async function saveBook({ controller, host, label }: Workbench): Promise<void> {
  if (!controller.commit()) return;
  const bytes = await bookToXlsx(host.book);
  const href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  const name = host.book.name.replace(/\.xls[xm]?$/i, "") + ".xlsx";
  make("a", { href, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 60_000);
  toast(`${label("saved")} ${name}`);
}

/** Fills the list of sample workbooks that the server has. */
export async function listSamples(workbench: Workbench): Promise<void> {
  const response = await fetch("samples/index.json");
  const names = response.ok ? ((await response.json()) as string[]) : [];
  const list = byId<HTMLSelectElement>("samples");
  const first = make("option", { value: "", "data-label": "samples" }, workbench.label("samples"));
  list.replaceChildren(first, ...names.map((name) => make("option", {}, name)));
  list.addEventListener("change", () => {
    if (list.value !== "") void openAddress(workbench, `samples/${list.value}`);
    list.value = "";
  });
}
