/** A key as it was pressed: the place on the keyboard, the sign it made, and what was held with it. */
export interface Press {
  readonly code: string;
  readonly key: string;
  readonly alt: boolean;
  readonly control: boolean;
  readonly shift: boolean;
  /** AltGr, or Ctrl and Alt together: makes signs such as ₹, never a shortcut. */
  readonly altGraph: boolean;
  /** A letter that is still being composed (Hindi input methods). */
  readonly composing: boolean;
  readonly repeat: boolean;
}

/** Reads a keyboard event of the browser. */
export function pressOf(event: KeyboardEvent): Press {
  return {
    code: event.code,
    key: event.key,
    alt: event.altKey,
    control: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
    altGraph: event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey),
    // Older input methods say 229 instead of isComposing.
    composing: event.isComposing || event.keyCode === 229,
    repeat: event.repeat,
  };
}
