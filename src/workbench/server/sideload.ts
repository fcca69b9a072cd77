/**
 * How an Excel of this machine is told of an add-in that is not deployed: by the ways that Microsoft documents for developers, a
 * value in the registry on Windows and a copy of the manifest in a folder on a Mac. Its own tool (office-addin-debugging) does the
 * same by way of a module that has to be compiled, which a machine with nothing but Node cannot do.
 */
import { join } from "node:path";

export interface AddIn {
  readonly id: string;
  /** The manifest's file, from the root. */
  readonly manifest: string;
}

/** What has to be done, as data: programs with their arguments, files copied or removed. */
export type SideloadStep =
  | { readonly kind: "run"; readonly program: string; readonly args: readonly string[] }
  | { readonly kind: "copy"; readonly from: string; readonly to: string }
  | { readonly kind: "remove"; readonly file: string };

export interface Sideload {
  readonly add: readonly SideloadStep[];
  readonly remove: readonly SideloadStep[];
  readonly open: SideloadStep;
}

const DEVELOPER = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer";
const WEF = "Library/Containers/com.microsoft.Excel/Data/Documents/wef";

/** The steps on a platform; null where there is no Excel to be told of it: there Excel on the web takes the manifest. */
export function sideloadOf(platform: string, home: string, { id, manifest }: AddIn): Sideload | null {
  if (platform === "win32")
    return {
      add: [{ kind: "run", program: "reg", args: ["add", DEVELOPER, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"] }],
      remove: [{ kind: "run", program: "reg", args: ["delete", DEVELOPER, "/v", id, "/f"] }],
      open: { kind: "run", program: "cmd", args: ["/c", "start", "", "excel"] },
    };
  if (platform !== "darwin") return null;
  const to = join(home, WEF, `${id}.manifest.xml`);
  return {
    add: [{ kind: "copy", from: manifest, to }],
    remove: [{ kind: "remove", file: to }],
    open: { kind: "run", program: "open", args: ["-a", "Microsoft Excel"] },
  };
}

/** The add-in's own id as its manifest says it; null where the text is no manifest. */
export function idOf(manifest: string): string | null {
  return /<Id>\s*([\da-f-]{36})\s*<\/Id>/i.exec(manifest)?.[1] ?? null;
}
