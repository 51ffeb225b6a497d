import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A rectangle on the desktop, in device independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the window stood when it was closed; null as place means "centre it". */
export interface WindowState {
  readonly place: Rectangle | null;
  readonly maximized: boolean;
}

export const DEFAULT_SIZE = { width: 1366, height: 768 } as const;
export const LEAST_SIZE = { width: 860, height: 600 } as const;
const UNKNOWN: WindowState = { place: null, maximized: false };

/** Reads the remembered state; a file that is absent or rubbish means none is remembered. */
export function readWindowState(file: string): WindowState {
  try {
    return parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Where a window stood is never worth a word to the shopkeeper.
    return UNKNOWN;
  }
}

function parse(value: unknown): WindowState {
  if (typeof value !== 'object' || value === null || !('place' in value) || !('maximized' in value))
    return UNKNOWN;
  return { place: isRectangle(value.place) ? value.place : null, maximized: value.maximized === true };
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false;
  const figures = new Map<string, unknown>(Object.entries(value));
  return ['x', 'y', 'width', 'height'].every((key) => Number.isSafeInteger(figures.get(key)));
}

/** Writes beside and renames, so that a power cut leaves the old state or the new one. */
export function writeWindowState(file: string, state: WindowState): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.partial`, JSON.stringify(state));
  renameSync(`${file}.partial`, file);
}

/**
 * The state as it can be shown on today's screens: a window remembered on a screen that is gone, or that
 * would leave no title bar to hold, is centred.
 * @param screens the work areas of all screens
 */
export function fitToScreens(state: WindowState, screens: readonly Rectangle[]): WindowState {
  const { place } = state;
  if (!place || place.width < LEAST_SIZE.width || place.height < LEAST_SIZE.height)
    return { ...state, place: null };
  return screens.some((screen) => canBeHeld(place, screen)) ? state : { ...state, place: null };
}

/** At least 100 pixels of the title bar lie on the screen. */
function canBeHeld(place: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x);
  return across >= 100 && place.y >= screen.y && place.y < screen.y + screen.height - 48;
}
