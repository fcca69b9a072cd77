/** The files picked to look at the cells of figures: one serves every figure of it. */
import { createContext } from "react";

interface Picks {
  /** Grows with each file picked: it may serve other figures that are looked at. */
  readonly count: number;
  readonly add: () => void;
}

export const PicksContext = createContext<Picks>({ count: 0, add: () => undefined });
