import { useEffect } from 'react';

/** Presses that open something keep the focus there; everything else gives it back. */
const KEEPS = 'input:not([type=radio]), select, textarea, [aria-haspopup], [data-overlay] *';

/** The focus goes to the lines, where Enter saves and Space talks. */
export function focusLines(): void {
  const lines = document.querySelector<HTMLElement>('[data-lines]');
  if (lines !== null) lines.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function handBack(): void {
  const at = document.activeElement;
  if (at instanceof HTMLElement && at !== document.body && !at.matches(KEEPS)) focusLines();
}

/**
 * A button pressed by mouse or touch hands the focus back to the lines at once, so that Space talks and
 * does not press the same button again. A press by key (no pointer: detail 0) leaves the focus where it is.
 */
export function useHandBack(): void {
  useEffect(() => {
    const pressed = (event: MouseEvent) => {
      const inside = event.target instanceof Element && event.target.closest('.counter') !== null;
      // After the press has done its own work, which may move the focus on purpose.
      if (event.detail > 0 && inside) setTimeout(handBack);
    };
    document.addEventListener('click', pressed);
    return () => document.removeEventListener('click', pressed);
  }, []);
}
