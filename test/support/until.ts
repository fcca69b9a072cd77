/** Waits for what happens soon after, however busy the machine is; what never happens is seen by what is expected next. */
export async function until(happened: () => boolean): Promise<void> {
  for (let waited = 0; !happened() && waited < LONGEST; waited += STEP)
    await new Promise((resolve) => setTimeout(resolve, STEP));
}

/** Milliseconds. */
const STEP = 5;
const LONGEST = 10_000;
