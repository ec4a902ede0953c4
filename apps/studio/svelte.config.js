/** Nothing but Svelte's own: the sources are TypeScript that the compiler strips. */
export default {};
