/** A button that opens the file dialog: a plain input behind it, because that works in every host. */
import { Button } from "@fluentui/react-components";
import { useRef, type JSX } from "react";
import type { PickedFile } from "../../app/ports";

const ACCEPT = ".xlsx,.xlsm,.xlsb,.xls,.ods,.csv";

interface FileButtonProps {
  readonly label: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly small?: boolean;
  /** Several files at once. */
  readonly multiple?: boolean;
  /** Further endings, ".json". */
  readonly also?: string;
  readonly onPick: (files: readonly PickedFile[]) => void;
}

export function FileButton(props: FileButtonProps): JSX.Element {
  const { label, primary = false, disabled = false, small = false, multiple = true, also, onPick } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={primary ? "primary" : "secondary"}
        size={small ? "small" : "medium"}
        disabledFocusable={disabled}
        onClick={() => {
          input.current?.click();
        }}
      >
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        multiple={multiple}
        accept={also === undefined ? ACCEPT : `${ACCEPT},${also}`}
        aria-label={label}
        onChange={(event) => {
          const files = toPicked(event.target.files);
          event.target.value = ""; // The same file can be picked again after it was corrected.
          if (files.length > 0) onPick(files);
        }}
      />
    </>
  );
}

/**
 * Names from a Mac arrive decomposed; the bytes are read when their turn comes. A file's size and time are left to the worker that
 * fetches it: the browser asks the disk for them, and holds the pane meanwhile for as long as a tenth of reading the file.
 */
export function toPicked(list: FileList | null): PickedFile[] {
  return [...(list ?? [])].map((file) => ({
    name: file.name.normalize("NFC"),
    blob: file,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}
