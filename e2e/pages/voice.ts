import type { Locator, Page } from 'playwright-core';

/** What is held while speaking. */
export type Hold = 'Space' | 'F9' | 'button';

/** Longer than the counter listens to one sentence, in milliseconds. */
const NOBODY_SPOKE = 20_000;

/** The shopkeeper's mouth: holds the key, speaks, lets go when it is quiet again, and reads the answer. */
export class Voice {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #meter(): Locator {
    return this.#page.locator('.voice .meter');
  }

  /** Waits until the speech model is loaded and the microphone listens. */
  async ready(): Promise<void> {
    await this.#page
      .locator('.voice')
      .filter({ hasText: /Bolne ke liye|Hold to talk/ })
      .waitFor();
  }

  /** Speaks what the microphone says, with the key held all the while. */
  async hold(hold: Hold): Promise<string> {
    await this.ready();
    return this.holdNow(hold);
  }

  /** The same while an answer is on the screen. */
  async holdNow(hold: Hold): Promise<string> {
    await this.#down(hold);
    await this.#meter.waitFor();
    await this.#page.evaluate(spokenAndQuiet, NOBODY_SPOKE);
    await this.#up(hold);
    return this.#answer();
  }

  /** A tap: the counter itself finds the end of the sentence. */
  async tap(): Promise<string> {
    await this.ready();
    await this.#page.locator('.voice .mic').click();
    await this.#meter.waitFor();
    return this.#answer();
  }

  /** The switch in the bar. */
  async switchHandsFree(): Promise<void> {
    await this.#page.getByRole('switch').first().click();
    await this.handsFree(true);
  }

  /** Waits until hands-free waits for somebody to speak. */
  async handsFree(on: boolean): Promise<void> {
    await this.#page.locator(`.voice [role=switch][aria-checked=${on}]`).waitFor();
  }

  /** Waits until somebody is being heard. */
  async hears(): Promise<void> {
    await this.#meter.waitFor();
  }

  async hearsNoMore(): Promise<void> {
    await this.#meter.waitFor({ state: 'detached', timeout: 16_000 });
  }

  /** The microphone's track ends, as the system ends it when the plug is pulled. */
  async pullOut(): Promise<void> {
    await this.#page.evaluate(() => window.dispatchEvent(new Event('pullout')));
  }

  /** What was answered to a sentence that ended by itself. */
  async answer(): Promise<string> {
    const reply = this.#page.getByTestId('reply');
    await reply.waitFor({ timeout: 30_000 });
    return reply.innerText();
  }

  async #answer(): Promise<string> {
    await this.#page.locator('.voice .meter').waitFor({ state: 'detached', timeout: 16_000 });
    const reply = this.#page.getByTestId('reply');
    await reply.waitFor();
    return reply.innerText();
  }

  async #down(hold: Hold): Promise<void> {
    if (hold !== 'button') return this.#page.keyboard.down(hold);
    await this.#page.locator('.voice .mic').hover();
    await this.#page.mouse.down();
  }

  #up(hold: Hold): Promise<void> {
    return hold === 'button' ? this.#page.mouse.up() : this.#page.keyboard.up(hold);
  }
}

/** Resolves when the level meter has moved with a voice and then rested for a while; rejects when it never moves. Runs in the page. */
function spokenAndQuiet(longest: number): Promise<void> {
  /** Longer than any pause inside a sentence, in milliseconds. */
  const QUIET = 800;
  const LOUD = 0.35;
  const since = performance.now();
  const bar = () => document.querySelector('.voice')?.textContent ?? 'no bar';
  return new Promise((resolve, reject) => {
    let lastLoud: number | null = null;
    const look = () => {
      const level = document.querySelector<HTMLMeterElement>('.voice meter')?.value ?? 0;
      const now = performance.now();
      if (level > LOUD) lastLoud = now;
      if (lastLoud !== null && now - lastLoud > QUIET) resolve();
      else if (now - since > longest) reject(new Error(`nobody was heard; the bar says: ${bar()}`));
      else requestAnimationFrame(look);
    };
    look();
  });
}
