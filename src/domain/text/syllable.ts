/** What a Vietnamese word can look like: every word is one syllable, of an onset, a nucleus and a coda, with one tone. */

const ONSET = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx]";
const NUCLEUS =
  "oai|oay|oao|oeo|ieu|uay|uoi|uou|uya|uye|uyu|yeu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy]";
const CODA = "ng|nh|ch|[cmnpt]";
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${NUCLEUS})(?:${CODA})?$`, "u");
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** The roof of â ê ô, the breve of ă, the horn of ơ ư. */
const SHAPES = /[\u0302\u0306\u031b]/gu;

/** Whether a word in Unicode can be Vietnamese. */
export function isSyllable(word: string): boolean {
  const letters = word.toLocaleLowerCase("vi").normalize("NFD").replace(/đ/gu, "d");
  return (letters.match(TONES)?.length ?? 0) <= 1 && SYLLABLE.test(letters.replace(TONES, "").replace(SHAPES, ""));
}
