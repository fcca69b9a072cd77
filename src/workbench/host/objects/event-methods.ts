/** The methods by which the client registers for events of a sheet or of all sheets. */
import type { Env } from "../define";
import { EVENT_METHODS, type EventKind } from "../events";

type Method<T> = (self: T, args: readonly unknown[], env: Env) => unknown;

export function eventMethods<T>(kinds: readonly EventKind[], target: (self: T) => string): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const kind of kinds) {
    methods[`_Register${EVENT_METHODS[kind]}Event`] = (self, _, env) => {
      env.events.register(kind, target(self), 1);
    };
    methods[`_Unregister${EVENT_METHODS[kind]}Event`] = (self, _, env) => {
      env.events.register(kind, target(self), -1);
    };
  }
  return methods;
}
