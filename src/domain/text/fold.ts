/** Keys for matching Vietnamese words, and cleaned text for showing them. The original is never changed. */

import { memoize } from "../memoize";

const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b-\u200d\u2060\ufeff\u00ad]/g;
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Ordinary letters of one code point, digits, signs and single spaces inside: nothing to clean. */
const CLEAN = /^(?:[!-~\u00a1-\u00ac\u00ae-\u02ff\u1ea0-\u1ef9\u2013\u201c\u201d\u2264\u2265]|(?<=[^ ]) (?=[^ ]))*$/;

/** Text in NFC with single ordinary spaces, without invisible and full-width signs. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(SPACES, " ")
    .trim();
}

/** The same with its line breaks kept, which part statements. */
export function cleanLines(text: string): string {
  return text
    .split(/\r?\n/u)
    .map(cleanText)
    .filter((line) => line !== "")
    .join("\n");
}

/** i and y spell the same sound after these beginnings: tỷ/tỉ, kỷ/kỉ, sỹ/sĩ, lý/lí, mỹ/mĩ, hy/hi, quý/quí. */
const I_OR_Y = /(?<![a-z])(t|k|s|l|m|h|qu)y(?![a-z])/g;

/** Matching key: no diacritics, đ→d, lower case, punctuation as single spaces, i for y where both are written. */
export function foldKey(text: string): string {
  // Every figure of every file would push the names out of the memory.
  return FIGURE.test(text) ? text.replace(/[.,]/, " ") : foldWords(text);
}

/** A figure as a spreadsheet stores it, or with a decimal comma. */
const FIGURE = /^\d+(?:[.,]\d+)?$/;

const foldWords = memoize((text) =>
  text
    .replace(INVISIBLE, "")
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(I_OR_Y, "$1i")
    .trim(),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Key that keeps what tells Vietnamese words apart: lower case, diacritics, punctuation; only the place of the tone mark
 * (hoá, hóa) and i for y (tỷ, tỉ) are evened out. "biên chế" and "chế biến" stay different words.
 */
export function soundKey(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{L}\p{M}]+/gu, (word) => {
      const tone = word.match(TONES)?.[0] ?? "";
      return word.replace(TONES, "").replace(/^(t|k|s|l|m|h|qu)y$/, "$1i") + tone;
    });
}

/** Its words as sounded, single spaces between: "Xã Hoà-Bình" and "xã Hòa Bình" are the same, "Tân Thanh" and "Tân Thành" are not. */
export const spokenWords: (text: string) => string = memoize((text) =>
  soundKey(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim(),
);
