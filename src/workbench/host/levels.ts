/** Since which ExcelApi level a member exists; derived from the published API reference (api-levels.json). */
import table from "../api-levels.json";

const levels = table as Readonly<Record<string, Readonly<Record<string, number>>>>;

/** 14 for a member of ExcelApi 1.14; 97 and 98 for the desktop's and the web's own sets; 1 where the table is silent. */
export function memberLevel(type: string, member: string): number {
  const members = Object.hasOwn(levels, type) ? levels[type] : undefined;
  return members && Object.hasOwn(members, member) ? (members[member] ?? 1) : 1;
}
