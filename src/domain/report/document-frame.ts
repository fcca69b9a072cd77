/** What stands around the text of a report: heading, opening, signature, by the office's own form (reporting.md 9). */
import type { OfficeProfile } from "../schema/office-profile";
import { isoDay } from "../text/as-of";
import { dayText } from "./numbers";
import type { Report } from "./report";

export interface DocumentHead {
  readonly lang: OfficeProfile["lang"];
  readonly layout: OfficeProfile["layout"];
  /** The national heading in two lines; of a party committee one. */
  readonly above: readonly [string, string?];
  /** In capitals; "" where no parent body is named. */
  readonly parent: string;
  readonly issuer: string;
  /** «Số: …/BC-UBND». */
  readonly number: string;
  readonly placeAndDate: string;
  /** "" where it is none. */
  readonly draft: string;
}

export interface Signature {
  readonly layout: OfficeProfile["layout"];
  readonly label: string;
  /** Lines under it, with their signs. */
  readonly recipients: readonly string[];
  /** "" where none is named. */
  readonly authority: string;
  readonly post: string;
  readonly signer: string;
}

const BLANK = "…";

/** The heading of the document. */
export function headOf({
  words,
  profile,
  schema,
  draft,
}: Pick<Report, "words" | "profile" | "schema" | "draft">): DocumentHead {
  const { lang, layout, parent, issuer, place } = profile;
  const { head } = words;
  const party = layout === "party";
  const year = isoDay(schema.settings.asOf).slice(0, 4);
  return {
    ...{ lang, layout },
    above: party ? [head.party] : [head.nation, head.motto],
    parent: parent.toLocaleUpperCase("vi"),
    issuer: issuer.toLocaleUpperCase("vi"),
    number: (party ? head.partyNumber : head.number)(serialOf(profile)),
    placeAndDate: head.placeAndDate(place || BLANK, year),
    draft: draft ? head.draft : "",
  };
}

/** «…/BC-UBND», of a party committee «…-BC/ĐU»: the number is written in by hand. */
export function serialOf({ layout, symbol }: Pick<OfficeProfile, "layout" | "symbol">): string {
  return layout === "party" ? `…-${symbol || "BC/…"}` : `…/${symbol || "BC-…"}`;
}

/** «Thực hiện Nghị quyết … , {Cơ quan} báo cáo kết quả {kỳ} như sau:» */
export function openingOf({ words, profile, schema, periodName }: Report): string {
  const { title, number, body } = schema.settings;
  const { head } = words;
  const about = /^(?:Nghị quyết\s+)?(về\s.+)$/iu.exec(title.trim());
  const dated = profile.resolutionDay === null ? "" : head.dated(dayText(profile.resolutionDay, words));
  const numbered = number === "" || number.includes("…") || number.includes("...") ? "" : head.numbered(number);
  const resolution = about
    ? `${head.resolution} ${numbered}${dated}${body === "" ? "" : head.of(body)}${about[1] ?? ""}`
    : title.trim() || head.resolution;
  return head.opening(resolution, profile.issuer, periodName);
}

/** «T/M», «K/T», «T/L» of party committees, also where the settings have the signs of state bodies. */
function partySign(authority: string): string {
  return authority.replace(/^\s*([tk])([mtl])[.]\s*/iu, "$1/$2 ");
}

/** Recipients and who signs. */
export function signatureOf({ words, profile }: Pick<Report, "words" | "profile">): Signature {
  const { layout, to, recipients, archive, authority, post, signer } = profile;
  const { foot } = words;
  const listed = [
    ...(to.length > 0 && !recipients.some((each) => /^như trên/iu.test(each)) ? [foot.asAbove] : []),
    ...recipients,
  ];
  const kept = (layout === "party" ? foot.partyArchive : foot.archive)(archive);
  return {
    ...{ layout, label: foot.recipients },
    recipients: [...(listed.length === 0 ? [foot.blank] : listed).map((each) => `- ${each};`), kept],
    authority: (layout === "party" ? partySign(authority) : authority).toLocaleUpperCase("vi"),
    post: (post || foot.post).toLocaleUpperCase("vi"),
    signer: signer || BLANK,
  };
}
