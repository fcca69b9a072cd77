/** The frame's memory: screens, what was done and taken back, what is said. */
import { initialState, reducePane, screenOf, type Done, type PaneState } from "../../src/taskpane/pane-state";
import { success } from "../../src/domain/outcome";

function done(what: string): Done {
  return {
    what,
    applied: { plan: { title: what, steps: [] }, cells: 1, undo: () => Promise.resolve(success(undefined)) },
  };
}

test.each([
  ["", "overview"],
  ["?screen=check", "check"],
  ["?_host_Info=Excel$Web$16.01$vi-VN&screen=consolidate", "consolidate"],
  ["?screen=nonsense", "overview"],
])("address %p opens %p", (search, screen) => {
  expect(screenOf(search)).toBe(screen);
});

test("screens stay once opened; only a navigation asks for the focus", () => {
  let state = initialState("overview");
  state = reducePane(state, { kind: "open", screen: "check", focus: false });
  expect([state.screen, state.visited, state.focus]).toEqual(["check", ["overview", "check"], null]);
  state = reducePane(state, { kind: "open", screen: "overview", focus: true });
  expect([state.visited, state.focus]).toEqual([["overview", "check"], "overview"]);
  expect(reducePane(state, { kind: "focused" }).focus).toBeNull();
});

test("what was done is taken back from the last on, and both make the screens read again", () => {
  const [first, second] = [done("một"), done("hai")];
  const after = [first, second].reduce<PaneState>(
    (state, each) => reducePane(state, { kind: "did", done: each }),
    initialState("overview"),
  );
  expect(after.done).toEqual([first, second]);
  const undone = reducePane(after, { kind: "undid", done: second });
  expect([undone.done, undone.revision]).toEqual([[first], 3]);
  expect(reducePane(undone, { kind: "forget" }).done).toEqual([]);
});

test("the same words said twice are two sayings", () => {
  const once = reducePane(initialState("check"), { kind: "say", text: "Không có lỗi" });
  const twice = reducePane(once, { kind: "say", text: "Không có lỗi" });
  expect(twice.said).toEqual({ text: "Không có lỗi", turn: 2 });
});
