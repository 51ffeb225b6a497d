// @ts-check

/**
 * One sentence for the person at the terminal. It goes to standard error, so that a command's own output
 * stays clean for the program that reads it.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`execora: ${sentence}\n`);
}
