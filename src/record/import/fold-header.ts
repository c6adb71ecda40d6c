/** Headers compare in lower case without anything but letters, digits and dots. */
export function foldHeader(header: string): string {
  return header.toLowerCase().replaceAll(/[^a-z0-9.]/g, "");
}
