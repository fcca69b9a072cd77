/** A text without marks and without signs that a file's name cannot hold. */
export function foldName(text: string): string {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
  return bare.replace(/[^A-Za-z0-9 ._-]+/g, "-").replace(/^[.\s]+|[.\s]+$/g, "");
}
