/** A test that warns or complains on the console has met something nobody expected. */
let heard: unknown[][] = [];

beforeEach(() => {
  heard = [];
  for (const kind of ["error", "warn"] as const)
    jest.spyOn(console, kind).mockImplementation((...words: unknown[]) => {
      heard.push([kind, ...words]);
    });
});

afterEach(() => {
  expect(heard).toEqual([]);
});

// Makes this file a module.
export {};
