/** The mean of the values of things, of which there is at least one. */
export const meanOf = (things: readonly { readonly value: number }[]): number =>
  things.reduce((sum, { value }) => sum + value, 0) / things.length;
