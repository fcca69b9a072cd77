/**
 * What units are called in the names of files and sheets, titles and signatures: with and without diacritics, shortened, with
 * underscores, run together. Names and texts are brought to the same words before they are compared.
 */
import { onlyOf } from "../groups";
import { memoize } from "../memoize";
import { rememberPer } from "../remember";
import { foldKey, spokenWords } from "../text/fold";
import { bareOfPlace, goesOn, isPlaceName } from "../text/place-name";
import { isAbbreviation, isInShoutedName, isShouted, rawWords } from "../text/written-code";
import type { UnitIndex } from "../schema/unit-index";
import { OFFICES } from "./office-words";

/** Words that do not tell one unit from another. */
const FILLERS = new Set(["va", "ubnd", "uy", "ban"]);
/** Fewer words begin too many names. */
const FEWEST_WORDS = 3;
/** What names of files say besides whose they are. */
const OF_REPORTS = new Set(
  "bc bao cao bieu so lieu thang qui nam ngay ki dot lan gui nop chinh thuc sua moi bo sung t q i ii iii iv dau cuoi kq ket qua th hien kh ke hoach tong hop mau phu luc file excel long final v".split(
    " ",
  ),
);
/** Organs by which every level of an organization signs: no office's name begins with one of them alone. */
const ORGANS: ReadonlySet<string> = new Set(
  "ban thuong vu;ban chap hanh;ban thuong truc;ban giam hieu;ban giam doc;ban chi huy;hoi dong nhan dan".split(";"),
);
/** Shorter names stand in too many words to be found in texts that are run together. */
const SHORTEST_RUN = 6;

interface SenderName {
  readonly code: string;
  /** Its words run together. */
  readonly key: string;
  readonly words: string;
}

/** The units of a schema by the names they go by. */
export class SenderNames {
  readonly #byKey = new Map<string, Set<string>>();
  /** Without "Phòng", "Sở": in a title that would be a subject, in the name of a file it is the office. */
  readonly #headless = new Map<string, Set<string>>();
  /** First words of names: where a text goes on with other words, it names another office. */
  readonly #beginnings = new Set<string>();
  readonly #runs: readonly SenderName[];
  #longest = 1;

  constructor(readonly units: UnitIndex) {
    const runs: SenderName[] = [];
    for (const { key, code, text } of units.names) {
      const own = wordsOf(text);
      const short = own.replace(/ huyen$/, "");
      for (const each of new Set([own, short.length > 6 ? short : own, ...shortKinds(text), withoutLevel(own)])) {
        if (each.length <= 2) continue;
        addTo(this.#byKey, each, code);
        const bare = each.replace(/^(phong|so) /, "");
        if (bare !== each && bare.includes(" ")) addTo(this.#headless, bare, code);
        this.#longest = Math.max(this.#longest, each.split(" ").length);
      }
      for (const words of new Set([key, own])) {
        const run = words.replaceAll(" ", "");
        if (run.length >= SHORTEST_RUN) runs.push({ code, key: run, words });
      }
    }
    this.#runs = runs;
    this.#addBeginnings();
  }

  /** "Phòng NN", "Ban Tổ chức": the first words of one office's name and of no other's, nor a name themselves. */
  #addBeginnings(): void {
    const found = new Map<string, Set<string>>();
    for (const { code, text } of this.units.names) {
      const words = wordsOf(text).split(" ");
      if (isPlaceName(text)) continue;
      for (let count = FEWEST_WORDS; count < words.length; count += 1)
        addTo(found, words.slice(0, count).join(" "), code);
    }
    for (const [words, codes] of found) {
      if (codes.size > 1 || this.#byKey.has(words) || ORGANS.has(words)) continue;
      for (const code of codes) addTo(this.#byKey, words, code);
      this.#beginnings.add(words);
    }
  }

  /** Code of the one unit that a text names; null where it names none, or several that do not lie in one another. */
  readonly oneIn = memoize((text: string): string | null => {
    const found = this.#named(text, true);
    return onlyOf(found);
  });

  /** As oneIn, for names of files and sheets, whose words may be run together. */
  readonly oneInName = memoize((name: string): string | null => {
    // A number behind the name of a file or sheet counts copies, parts or months.
    const found = this.#named(name, false);
    const run = found.size > 0 ? found : this.#runTogether(name);
    const codes = run.size > 0 ? run : this.#subjectOf(name);
    return codes.size === 0 ? this.#bare(name) : onlyOf(codes);
  });

  /** "Thuong Giao 11T": nothing but the name of a place beside words of reports and times. */
  #bare(name: string): string | null {
    const own = ownWords(name);
    if (!own.includes(" ")) return null;
    const places = this.units.names.filter(({ text }) => isPlaceName(text) && foldKey(bareOfPlace(text)) === own);
    return onlyOf(this.#spoken(new Set(places.map(({ code }) => code)), name));
  }

  /** The offices whose subject a name says; none in "Dong Hung - tu phap": beside the name of a place it is no office. */
  #subjectOf(name: string): ReadonlySet<string> {
    const found = this.#found(name, false, this.#headless);
    return found.size > 0 && this.#hasPlace(name) ? new Set() : found;
  }

  /** Asked only where a subject stands in the name: all units are looked through. */
  #hasPlace(name: string): boolean {
    const own = ` ${rawWords(name).map(foldKey).join(" ")} `;
    return this.units.names.some(({ text }) => {
      const bare = isPlaceName(text) ? bareOfPlace(text) : (OF_PLACE.exec(text)?.[1] ?? "");
      return bare.includes(" ") && own.includes(` ${foldKey(bare)} `);
    });
  }

  /** Whether a text is nothing but a unit's name, with or without its level and the place of that: "SỞ NỘI VỤ TỈNH LÀO CAI" of Sở Nội vụ, "TRUNG TÂM KHUYẾN NÔNG" of Trung tâm Khuyến nông tỉnh. */
  isNameOf(text: string, unit: string): boolean {
    if (this.units.resolve(text) === unit) return true;
    const words = wordsOf(text);
    return this.units.names.some(({ code, text: name }) => {
      if (code !== unit) return false;
      const own = wordsOf(name);
      return (words.startsWith(`${own} `) && LEVEL.test(words.slice(own.length))) || own.replace(LEVEL, "") === words;
    });
  }

  /** Whether what a text names, it names by a code. */
  isOnlyCode(text: string): boolean {
    return this.#found(text, false).size === 0 && this.units.codesIn(text).length > 0;
  }

  /** Whether what a text names, it names without "Phòng" or "Sở". */
  isSubject(text: string): boolean {
    return this.#named(text, false).size === 0 && this.#runTogether(text).size === 0;
  }

  /** By name, else by code. */
  #named(text: string, numbers: boolean): Set<string> {
    const named = this.#found(text, numbers);
    return named.size > 0 ? named : new Set(this.units.codesIn(text).map(({ code }) => code));
  }

  /** The units named by runs of words that lie in no longer one, and are not the beginning of another place's name. */
  #found(text: string, numbers: boolean, names = this.#byKey): Set<string> {
    const words = wordsOf(text).split(" ");
    const codes = new Set<string>();
    for (let from = 0; from < words.length;) {
      let next = from + 1;
      for (let to = Math.min(words.length, from + this.#longest); to > from; to -= 1) {
        const run = words.slice(from, to).join(" ");
        const here = names.get(run);
        if (!here || (this.#beginnings.has(run) && goesOn(text, run, { anyCase: true }))) continue;
        const meant = this.#spoken(here, text);
        for (const code of meant) if (!this.units.isLonger(text, run, code, numbers)) codes.add(code);
        next = to;
        break;
      }
      from = next;
    }
    return codes;
  }

  /** Of units that differ in their diacritics only, those whose name the text has with its own; all where it has none so. */
  #spoken(codes: ReadonlySet<string>, text: string): ReadonlySet<string> {
    if (codes.size < 2) return codes;
    const spoken = ` ${spokenWords(rawWords(text).join(" "))} `;
    const exact = this.units.names.filter(({ code, text: name }) => {
      const words = spokenWords(isPlaceName(name) ? bareOfPlace(name) : name);
      return codes.has(code) && spoken.includes(` ${words} `);
    });
    return exact.length > 0 ? new Set(exact.map(({ code }) => code)) : codes;
  }

  #runTogether(name: string): Set<string> {
    const run = foldKey(name).replaceAll(" ", "");
    const found = this.#runs.filter(
      ({ key, words, code }) => run.includes(key) && !this.units.isLonger(name, words, code, false),
    );
    const outer = found.filter(({ key }) => !found.some((other) => other.key !== key && other.key.includes(key)));
    return new Set(this.#spoken(new Set(outer.map(({ code }) => code)), name));
  }
}

/** The level of an office, and the place that it is the level of. */
const LEVEL = / (?:tinh|thanh pho|huyen|thi xa)(?: .*)?$/;

/** "Trạm Y tế xã Nậm Cần": the place that an office is of. */
const OF_PLACE = /\s(?:xã|phường|thị trấn)\s+(\S+\s.*\S|\S+)$/iu;

const SHORT_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^phường\s+/iu, "P. "],
  [/^thị trấn\s+/iu, "TT. "],
  [/^thị xã\s+/iu, "TX. "],
  [/^thành phố\s+/iu, "TP. "],
  [/^tổ dân phố\s+/iu, "Tổ "],
];

/** "Trung tâm Y tế huyện Lâm Hà" as "TTYT Lâm Hà" says it. */
function withoutLevel(words: string): string {
  return words.replace(/(?<= \S+) (?:huyen|thi xa|thanh pho|quan|xa|phuong|thi tran) (?=\S+ \S)/, " ");
}

/** "Phường Tân Quang" as read where it is written "P. Tân Quang". */
function shortKinds(name: string): string[] {
  return SHORT_KINDS.filter(([kind]) => kind.test(name)).map(([kind, short]) => wordsOf(name.replace(kind, short)));
}

function addTo(map: Map<string, Set<string>>, key: string, code: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(code));
}

/** "PhongNN_9T2023" → "phong nong nghiep 9t 2023". */
const wordsOf = memoize((text: string): string => {
  const raw = rawWords(text);
  const shouted = isShouted(raw);
  const words = raw
    .map((word, at) => {
      const office = isAbbreviation(word, shouted || isInShoutedName(raw, at)) ? officeOf(word) : undefined;
      return office ?? foldKey(word);
    })
    .join(" ")
    .replaceAll("uy ban nhan dan", "ubnd")
    .split(" ");
  const kept = words.filter((word, at) => !FILLERS.has(word) || keeps(words, at));
  return kept
    .join(" ")
    .replace(/(?<=mat tran to quoc) viet nam/, "")
    .replace(/(?<=^|\s)(to dan pho|to|khu pho|thon|khu|ap|cum) so (?=\d)/g, "$1 ");
}, 64);

/** Its letters are written with their đ, or all with d. */
function officeOf(word: string): string | undefined {
  const key = word.toLowerCase();
  return OFFICES.get(key) ?? (key.includes("đ") ? undefined : PLAIN_OFFICES.get(key));
}

const PLAIN_OFFICES: ReadonlyMap<string, string> = new Map(
  [...OFFICES].map(([short, name]) => [short.replaceAll("đ", "d"), name]),
);

/**
 * "ban" is a filler only in "ủy ban": a department may be called Ban Dân tộc. "Đảng bộ UBND tỉnh" is one of several below the
 * "Đảng bộ tỉnh".
 */
function keeps(words: readonly string[], at: number): boolean {
  const word = words[at];
  if (word === "ban") return words[at - 1] !== "uy";
  if (word === "uy") return words[at + 1] !== "ban";
  return word === "ubnd" && PARTY.has(words[at - 1] ?? "");
}

const PARTY = new Set(["bo", "uy"]);

/** What the name of a file says besides words of reports and times, folded. */
export function ownWords(name: string): string {
  const words = rawWords(name).map(foldKey);
  return words.filter((word) => !/\d/.test(word) && !OF_REPORTS.has(word)).join(" ");
}

/** The names of an index, prepared once. */
export const senderNames = rememberPer((units: UnitIndex) => new SenderNames(units));
