/** The seam between listening and whatever tells a voice from the rest. */

/** Samples of a window: 32 ms at 16 kHz, mono. */
export const WINDOW = 512;

/** Follows one recording. */
export interface Probe {
  /** Takes sound of any length; answers with the probability (0–1) of a voice for each window that it filled. */
  push(samples: Float32Array): Promise<readonly number[]>;
}

export interface VoiceActivity {
  /** Begins to follow a recording. */
  probe(): Promise<Probe>;
  close(): Promise<void>;
}
