/** Dates that a spreadsheet made of "4/9" or "11/12": recognised by the cell's number format. */

/** Whether a number format shows a date or a time. */
export function isDateFormat(format = ""): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return /[dy]|m{1,5}|h/i.test(bare.replace(/general/i, "")) && !/[0#?]/.test(bare.replace(/0+$/, ""));
}

/** The date a serial day shows, and what was probably typed: day and month. */
export function dateOfCell(serial: number, date1904: boolean): { readonly shown: string; readonly typed: string } {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  if (Number.isNaN(date.getTime())) return { shown: String(serial), typed: "" };
  const [day, month] = [String(date.getUTCDate()), String(date.getUTCMonth() + 1)];
  return { shown: `${day}/${month}/${String(date.getUTCFullYear())}`, typed: `${day}/${month}` };
}
