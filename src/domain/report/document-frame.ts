/** What stands around the text of a report: heading, opening, signature, by the office's own form (reporting.md 9). */
import type { OfficeProfile } from "../schema/office-profile";
import { isoDay } from "../text/as-of";
import { dayText } from "./numbers";
import type { Report } from "./report";

export interface DocumentHead {
  readonly layout: OfficeProfile["layout"];
  /** In capitals; "" where no parent body is named. */
  readonly parent: string;
  readonly issuer: string;
  /** «Số: …/BC-UBND». */
  readonly number: string;
  readonly placeAndDate: string;
  readonly draft: boolean;
}

export interface Signature {
  readonly layout: OfficeProfile["layout"];
  /** Lines under «Nơi nhận:», with their signs. */
  readonly recipients: readonly string[];
  /** "" where none is named. */
  readonly authority: string;
  readonly post: string;
  readonly signer: string;
}

const BLANK = "…";

/** The heading of the document. */
export function headOf({ profile, schema, draft }: Pick<Report, "profile" | "schema" | "draft">): DocumentHead {
  const { layout, parent, issuer, symbol, place } = profile;
  const year = isoDay(schema.settings.asOf).slice(0, 4);
  return {
    layout,
    parent: parent.toLocaleUpperCase("vi"),
    issuer: issuer.toLocaleUpperCase("vi"),
    number: layout === "party" ? `Số …-${symbol || "BC/…"}` : `Số: …/${symbol || "BC-…"}`,
    placeAndDate: `${place || BLANK}, ngày … tháng … năm ${year}`,
    draft,
  };
}

/** «Thực hiện Nghị quyết … , {Cơ quan} báo cáo kết quả {kỳ} như sau:» */
export function openingOf({ profile, schema, periodName }: Report): string {
  const { title, number, body } = schema.settings;
  const about = /^(?:Nghị quyết\s+)?(về\s.+)$/iu.exec(title.trim());
  const dated = profile.resolutionDay === null ? "" : `ngày ${dayText(profile.resolutionDay)} `;
  const numbered = number === "" || number.includes("…") || number.includes("...") ? "" : `số ${number} `;
  const resolution = about
    ? `Nghị quyết ${numbered}${dated}${body === "" ? "" : `của ${body} `}${about[1] ?? ""}`
    : title.trim() || "Nghị quyết";
  return `Thực hiện ${resolution}, ${profile.issuer} báo cáo kết quả ${periodName} như sau:`;
}

/** Recipients and who signs. */
export function signatureOf({ layout, to, recipients, archive, authority, post, signer }: OfficeProfile): Signature {
  const listed = [
    ...(to.length > 0 && !recipients.some((each) => /^như trên/iu.test(each)) ? ["Như trên"] : []),
    ...recipients,
  ];
  const kept = layout === "party" ? `- Lưu ${archive}.` : `- Lưu: ${archive}.`;
  return {
    layout,
    recipients: [...listed.map((each) => `- ${each};`), kept],
    authority: authority.toLocaleUpperCase("vi"),
    post: (post || "(CHỨC VỤ)").toLocaleUpperCase("vi"),
    signer: signer || BLANK,
  };
}
