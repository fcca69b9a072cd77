/** A person is told that Excel does not answer once two seconds are over, whatever was asked of it, and no longer than it lasts. */
import { noteRequest, watchWaiting } from "../../src/excel/waiting";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function watched() {
  const told: boolean[] = [];
  const stop = watchWaiting((isWaiting) => told.push(isWaiting));
  return { told, stop };
}

test("a request that is answered in time is no word about", () => {
  const { told, stop } = watched();
  const answered = noteRequest();
  jest.advanceTimersByTime(1_900);
  answered();
  jest.advanceTimersByTime(5_000);
  expect(told).toEqual([]);
  stop();
});

test("after two seconds it is told, and told again when the last of several is answered", () => {
  const { told, stop } = watched();
  const [first, second] = [noteRequest(), noteRequest()];
  jest.advanceTimersByTime(2_100);
  expect(told).toEqual([true]);
  first();
  first();
  expect(told).toEqual([true]);
  second();
  expect(told).toEqual([true, false]);
  stop();
});

test("who comes later is told at once, who has gone no more", () => {
  const answered = noteRequest();
  jest.advanceTimersByTime(2_100);
  const { told, stop } = watched();
  expect(told).toEqual([true]);
  stop();
  answered();
  expect(told).toEqual([true]);
});
