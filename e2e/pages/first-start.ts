import type { Page } from 'playwright-core';
import { Counter } from './counter.ts';

/** What a new shop says about itself. */
export interface Shop {
  readonly name?: string;
  /** BCP-47: en, hi or hi-Latn. */
  readonly language?: 'en' | 'hi' | 'hi-Latn';
  /** People to try things with; there are some unless it says no. */
  readonly sample?: false;
}

/** The one screen of the first start. */
export class FirstStart {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Waits until the screen asks its questions. */
  async shown(): Promise<void> {
    await this.#page.locator('#shop-name').waitFor();
  }

  /** What stands in the name field before anything is typed. */
  nameOffered(): Promise<string> {
    return this.#page.locator('#shop-name').inputValue();
  }

  /** Answers, or leaves the offered answers, and opens the counter. */
  async openCounter({ name, language, sample }: Shop = {}): Promise<Counter> {
    await this.shown();
    if (language) await this.#page.locator(`label.language[lang="${language}"]`).click();
    if (sample === false) await this.#page.locator('.sample [role=switch]').click();
    if (name) await this.#page.locator('#shop-name').fill(name);
    await this.#page.locator('form button[type=submit]').click();
    const counter = new Counter(this.#page);
    await counter.shown();
    return counter;
  }
}
