/** Whatever text there can be: of any letters of any script, signs and marks that stand for nothing. */
import fc from "fast-check";

const SURROGATES = { first: 0xd800, last: 0xdfff };

/** As fast-check's own strings of the unit "binary", which first writes down a million letters: two seconds in each process. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: SURROGATES.first - 1 }),
        fc.integer({ min: SURROGATES.last + 1, max: 0x10ffff }),
      ),
      {
        maxLength,
      },
    )
    .map((letters) => String.fromCodePoint(...letters));
