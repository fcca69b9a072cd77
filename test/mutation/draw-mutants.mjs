/**
 * A share of the mutants, drawn by a seed: each is in or out by its own place and change, so that the same seed draws the
 * same ones again and another seed others. What is not drawn is reported as not compiled, which no score counts.
 */
const share = Number(process.env.MUTATE_SHARE ?? "1");
const seed = process.env.MUTATE_SEED ?? "1";

export const strykerPlugins = [
  {
    kind: "Checker",
    name: "drawn",
    factory: () => ({
      init: () => Promise.resolve(),
      group: (mutants) => Promise.resolve(mutants.length === 0 ? [] : [mutants.map(({ id }) => id)]),
      check: (mutants) => Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, verdictOn(mutant)]))),
    }),
  },
];

function verdictOn({ fileName, location: { start, end }, mutatorName, replacement }) {
  const file = fileName.slice(fileName.lastIndexOf("/src/"));
  const place = [seed, file, start.line, start.column, end.line, end.column, mutatorName, replacement].join("|");
  return fraction(place) < share ? { status: "passed" } : { status: "compileError", reason: "not drawn" };
}

/** Of the text, evenly between 0 and 1 (FNV-1a, its bits mixed once more). */
function fraction(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
