/**
 * Rises when a message changes its meaning; a door of another number is refused at `hello`.
 * In a file of its own, so that the window learns the number without loading every schema.
 */
export const PROTOCOL = 1;
