/**
 * The one door to Excel.run: waits while a cell is being edited, and gives an Outcome instead of throwing. A request that is
 * never answered is given up after some minutes; nothing is sent afterwards by the batch that waited for it.
 */
import type { Outcome } from "../domain/outcome";
import { NoAnswer, toProblem } from "./host-error";
import { noteRequest } from "./waiting";

/** Long enough for a large sheet on an old machine, and for a person who was called away from a cell. */
const PATIENCE = 5 * 60_000;

/** Runs the batch; a refusal of the host is a Problem. */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<Outcome<T>>,
  patience = PATIENCE,
): Promise<Outcome<T>> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => {
      limitWaiting(context, patience);
      return batch(context);
    });
  } catch (error) {
    return toProblem(error);
  }
}

/** Every sync of the context ends by NoAnswer where it takes longer; so does every later one. */
function limitWaiting(context: Excel.RequestContext, patience: number): void {
  const sync = context.sync.bind(context);
  let isLost = false;
  context.sync = async <T>(passed?: T): Promise<T> => {
    if (isLost) throw new NoAnswer();
    const answered = noteRequest();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        isLost = true;
        reject(new NoAnswer());
      }, patience);
    });
    try {
      return await Promise.race([sync(passed), limit]);
    } finally {
      answered();
      clearTimeout(timer);
    }
  };
}
