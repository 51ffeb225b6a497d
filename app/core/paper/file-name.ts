/**
 * The file name of a bill's PDF: "INV/26-27/00001" gives "INV-26-27-00001.pdf". Only letters, digits and "-" remain,
 * so the name is good on every system and cannot leave its folder. Throws RangeError when nothing remains.
 */
export function paperFileName(number: string): string {
  const name = number.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (name === '') throw new RangeError('the bill has no number to name its file');
  return `${name.slice(0, 80)}.pdf`;
}
