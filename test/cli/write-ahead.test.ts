/** Writing beside making: few at a time, none forgotten, and a failure is told after the others have ended. */
import { WriteAhead } from "../../src/cli/write-ahead";

const later = (turns: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, turns);
  });

test("no more than eight are written at a time, and all are by the end", async () => {
  const ahead = new WriteAhead();
  let [now, most, done] = [0, 0, 0];
  for (let file = 0; file < 40; file += 1)
    await ahead.add(async () => {
      now += 1;
      most = Math.max(most, now);
      await later(file % 7);
      now -= 1;
      done += 1;
    });
  await ahead.end();
  expect([most <= 8, most > 1, done]).toEqual([true, true, 40]);
});

test("a failure is thrown, at the latest in the end, when nothing is being written any more", async () => {
  const ahead = new WriteAhead();
  let done = false;
  await ahead.add(() => Promise.reject(new Error("disk full")));
  await ahead.add(async () => {
    await later(20);
    done = true;
  });
  await expect(ahead.end()).rejects.toThrow("disk full");
  expect(done).toBe(true);
  await expect(ahead.end()).rejects.toThrow("disk full");
});
