/**
 * The report as it will print, and what is copied: plain HTML with its looks in place, so that Word keeps them.
 * Its words are the document's, in its language.
 */
import { forwardRef, type CSSProperties } from "react";
import type { ReportDocument } from "../../../domain/report/document";
import type { Block, DocumentRow, DocumentTable } from "../../../domain/report/document-blocks";

const PAPER: CSSProperties = {
  fontFamily: "'Times New Roman', serif",
  fontSize: "14pt",
  color: "#000000",
  backgroundColor: "#ffffff",
  padding: "8pt",
};
const CENTRE: CSSProperties = { textAlign: "center", margin: 0 };
const BOLD: CSSProperties = { ...CENTRE, fontWeight: "bold" };
const PROSE: CSSProperties = { textAlign: "justify", textIndent: "28pt", margin: "0 0 6pt" };
const HEADING: CSSProperties = { fontSize: "14pt", fontWeight: "bold", textIndent: "28pt", margin: "6pt 0 3pt" };
const CELL: CSSProperties = { border: "1px solid #000000", padding: "1pt 3pt", fontSize: "11pt" };
const LOOKS = { plain: PROSE, basis: { ...PROSE, fontStyle: "italic" }, to: { ...CENTRE, margin: "6pt 0" } } as const;
const LABEL: CSSProperties = { margin: 0, fontSize: "12pt", fontWeight: "bold", fontStyle: "italic" };
const PARTY_LABEL: CSSProperties = { margin: 0, fontSize: "14pt", textDecoration: "underline" };
const HEAD_WIDTHS = ["40%", "60%"] as const;
const SIGN_WIDTHS = ["45%", "55%"] as const;
const MILLIMETRE = 72 / 25.4;

/** The whole document. */
export const DocumentPreview = forwardRef<HTMLDivElement, { readonly document: ReportDocument }>(
  function DocumentPreview({ document }, ref) {
    const { head, title, abstract, blocks, signature, annexes } = document;
    const party = head.layout === "party";
    return (
      <div ref={ref} lang={head.lang} style={PAPER}>
        <SideBySide widths={HEAD_WIDTHS}>
          <>
            {head.parent !== "" && <p style={CENTRE}>{head.parent}</p>}
            <p style={BOLD}>{head.issuer}</p>
            {party && <p style={CENTRE}>*</p>}
            <p style={CENTRE}>{head.number}</p>
            {head.draft !== "" && <p style={BOLD}>{head.draft}</p>}
          </>
          <>
            {head.above.map((line) => (
              <p key={line} style={BOLD}>
                {line}
              </p>
            ))}
            <p style={{ ...CENTRE, fontStyle: "italic" }}>{head.placeAndDate}</p>
          </>
        </SideBySide>
        <h2 style={{ ...BOLD, fontSize: "14pt", marginTop: "12pt" }}>{title}</h2>
        <p style={{ ...BOLD, marginBottom: "6pt" }}>{abstract}</p>
        {blocks.map((block, at) => (
          <BlockView key={at} block={block} />
        ))}
        <SideBySide widths={SIGN_WIDTHS}>
          <>
            <p style={party ? PARTY_LABEL : LABEL}>{signature.label}</p>
            {signature.recipients.map((line, at) => (
              <p key={at} style={{ margin: 0, fontSize: "11pt" }}>
                {line}
              </p>
            ))}
          </>
          <>
            {signature.authority !== "" && <p style={BOLD}>{signature.authority}</p>}
            <p style={{ ...(party ? CENTRE : BOLD), marginBottom: "60pt" }}>{signature.post}</p>
            <p style={BOLD}>{signature.signer}</p>
          </>
        </SideBySide>
        {annexes.map(({ label, title: name, belongsTo, table }) => (
          <section key={label}>
            <h3 style={{ ...BOLD, fontSize: "14pt", marginTop: "18pt" }}>{label}</h3>
            <p style={BOLD}>{name}</p>
            <p style={{ ...CENTRE, fontStyle: "italic", marginBottom: "6pt" }}>{belongsTo}</p>
            <TableView table={table} />
          </section>
        ))}
      </div>
    );
  },
);

/** Two columns without lines, as heading and signature have them in Word too. */
function SideBySide({
  widths,
  children: [left, right],
}: {
  readonly widths: readonly [string, string];
  readonly children: readonly [React.JSX.Element, React.JSX.Element];
}): React.JSX.Element {
  const cell = (width: string): CSSProperties => ({ width, verticalAlign: "top", padding: 0 });
  return (
    <table role="presentation" style={{ width: "100%", borderCollapse: "collapse", marginBottom: "6pt" }}>
      <tbody>
        <tr>
          <td style={cell(widths[0])}>{left}</td>
          <td style={cell(widths[1])}>{right}</td>
        </tr>
      </tbody>
    </table>
  );
}

function BlockView({ block }: { readonly block: Block }): React.JSX.Element {
  switch (block.kind) {
    case "heading":
      return block.level === 1 ? <h3 style={HEADING}>{block.text}</h3> : <h4 style={HEADING}>{block.text}</h4>;
    case "text":
      return <p style={LOOKS[block.look ?? "plain"]}>{block.text}</p>;
    case "table":
      return <TableView table={block.table} />;
  }
}

function TableView({ table: { head, widths, left, rows } }: { readonly table: DocumentTable }): React.JSX.Element {
  const width = (at: number): string => `${String(Math.round((widths[at] ?? 0) * MILLIMETRE))}pt`;
  const total = widths.reduce((sum, each) => sum + each, 0) * MILLIMETRE;
  return (
    <table style={{ borderCollapse: "collapse", width: `${String(Math.round(total))}pt`, margin: "0 0 6pt" }}>
      <thead>
        <tr>
          {head.map((text, at) => (
            <th key={text} scope="col" style={{ ...CELL, width: width(at), textAlign: "center" }}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <RowView key={at} row={row} columns={head.length} left={left} />
        ))}
      </tbody>
    </table>
  );
}

function RowView({
  row: { cells, look, indent },
  columns,
  left,
}: {
  readonly row: DocumentRow;
  readonly columns: number;
  readonly left: readonly number[];
}): React.JSX.Element {
  if (look === "section")
    return (
      <tr>
        <th scope="rowgroup" colSpan={columns} style={{ ...CELL, textAlign: "left" }}>
          {cells[0]}
        </th>
      </tr>
    );
  const style: CSSProperties = {
    ...CELL,
    ...(look === "total" ? { fontWeight: "bold" } : {}),
    ...(look === "aside" ? { fontStyle: "italic" } : {}),
  };
  return (
    <tr>
      {cells.map((text, at) => (
        <td
          key={at}
          style={{
            ...style,
            textAlign: left.includes(at) ? "left" : "center",
            ...(indent === true && at === left[0] ? { paddingLeft: "10pt" } : {}),
          }}
        >
          {text}
        </td>
      ))}
    </tr>
  );
}
