/**
 * The boxes of a small form by name. What is typed is read only when a button is pressed, never rewritten while typing:
 * Vietnamese input methods would stumble over it.
 */
export function boxOf(form: HTMLFormElement | null, name: string): HTMLInputElement | HTMLSelectElement | null {
  return form?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`) ?? null;
}

/** What stands in a box, as one text whatever keyboard typed it; "" where there is none. */
export function typedIn(form: HTMLFormElement | null, name: string): string {
  return (boxOf(form, name)?.value ?? "").normalize("NFC").trim();
}
