import { type CSSVariablesResolver, createTheme } from '@mantine/core';
import { DARK, HARA, LIGHT } from './tokens.ts';

const FONT = '"Noto Sans", "Noto Sans Devanagari", sans-serif';

/** The component library in the shop's colours, type and radius. */
export const theme = createTheme({
  primaryColor: 'hara',
  primaryShade: { light: 7, dark: 6 },
  colors: { hara: [...HARA] },
  fontFamily: FONT,
  headings: { fontFamily: FONT },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** The library's own surfaces follow the tokens, so that a menu of theirs and a card of ours are one material. */
const SURFACES = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink2)',
  '--mantine-color-placeholder': 'var(--ink2)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-error': 'var(--lal)',
};

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...LIGHT, ...SURFACES },
  dark: { ...DARK, ...SURFACES },
});
