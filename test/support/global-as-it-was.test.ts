/** What a test file leaves behind on the global object is gone before the next one begins. */
const rememberGlobal = jest.requireActual<(global: object) => () => boolean>("./global-as-it-was.cjs");

function aGlobal() {
  return { process: { env: { ...process.env }, exit: "as it was" }, kept: 1 } as Record<string, unknown> & {
    process: { env: Record<string, string | undefined>; exit: unknown };
  };
}

test("what was added is gone, what was replaced or taken away is there again", () => {
  const global = aGlobal();
  const before = { ...global };
  const putBack = rememberGlobal(global);
  Object.assign(global, { kept: 2, added: 3, [Symbol.for("added")]: 4 });
  expect(putBack()).toBe(true);
  expect(Reflect.ownKeys(global)).toEqual(["process", "kept"]);
  Reflect.deleteProperty(global, "kept");
  expect(putBack()).toBe(true);
  expect(global).toEqual(before);
});

test("the surroundings are those of this process", () => {
  const global = aGlobal();
  const putBack = rememberGlobal(global);
  const exit: unknown = global.process.exit;
  global.process.exit = () => undefined;
  global.process.env["ADDED"] = "1";
  global.process.env["PATH"] = "elsewhere";
  expect(putBack()).toBe(true);
  expect(global.process.exit).toBe(exit);
  expect(global.process.env).toEqual({ ...process.env });
});

test("what cannot be taken away is said", () => {
  const global = aGlobal();
  const putBack = rememberGlobal(global);
  Object.defineProperty(global, "fixed", { value: 1 });
  expect(putBack()).toBe(false);
});
