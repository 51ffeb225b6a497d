/** As a `ref`: the field takes the focus when it appears, and typing replaces what stands in it. */
export function focusAndSelect(input: HTMLInputElement | null): void {
  if (input === null || input === document.activeElement) return;
  input.focus();
  input.select();
}
