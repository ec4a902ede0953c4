/** Has the browser save what an address holds. */
export function saveAddress(href: string, name: string): void {
  Object.assign(document.createElement("a"), { href, download: name }).click();
}

/** Hands a file to the reader. */
export function saveFile(content: Blob, name: string): void {
  const href = URL.createObjectURL(content);
  saveAddress(href, name);
  // Once the browser has begun to write it.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
