/** A problem goes to the dialog by its address and comes back whole. */
import { problemQuery, readProblemQuery } from "../../src/commands/problem-query";

test("there and back", () => {
  const problem = { code: "sheet-protected", retryable: false, params: { sheet: "Tổng hợp & phụ lục" } } as const;
  expect(readProblemQuery(`?${problemQuery(problem, "en")}`)).toEqual({ problem, lang: "en" });
});

test.each(["", "?problem=nonsense&lang=xx"])("%p is said as a refusal, in Vietnamese", (search) => {
  expect(readProblemQuery(search)).toEqual({
    problem: { code: "host-refused", retryable: false, params: {} },
    lang: "vi",
  });
});
