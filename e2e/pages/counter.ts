import type { CDPSession, Locator, Page } from 'playwright-core';

/** A line of the bill as it reads on the screen. */
export interface ShownLine {
  readonly item: string;
  readonly quantity: string;
  readonly amount: string;
}

/** The counter, in the shopkeeper's verbs. Each waits for the screen's own answer and never for a time. */
export class Counter {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #bar(): Locator {
    return this.#page.locator('section.voice');
  }

  async shown(): Promise<void> {
    await this.#page.locator('main.counter').waitFor();
    await this.#bar.waitFor();
  }

  /** Types a sentence wherever the focus is, presses Enter, and reads the answer. */
  async say(sentence: string): Promise<string> {
    await this.#type(sentence);
    await this.#page.waitForFunction(
      (text) => document.querySelector<HTMLInputElement>('[data-bar]')?.value === text,
      sentence,
    );
    await this.#page.keyboard.press('Enter');
    return this.answerTo(sentence);
  }

  /** Puts a text into the bar as from a clipboard, presses Enter, and reads the answer. */
  async paste(text: string): Promise<string> {
    await this.#page.keyboard.press('a');
    await this.#page.locator('[data-bar]').fill(text);
    await this.#page.keyboard.press('Enter');
    await this.#page.locator('[data-bar]').waitFor({ state: 'detached' });
    await this.#page.getByTestId('reply').or(this.#page.locator('.voice.lal')).waitFor();
    return this.barText();
  }

  /** Waits for the answer to a sentence and reads it. */
  async answerTo(sentence: string): Promise<string> {
    await this.#page.waitForFunction(isAnswered, sentence);
    return (await this.reply()).trim();
  }

  /** The last answer. */
  reply(): Promise<string> {
    return this.#page.getByTestId('reply').innerText();
  }

  /** Everything the voice bar says now. */
  barText(): Promise<string> {
    return this.#bar.innerText();
  }

  async lines(): Promise<ShownLine[]> {
    const rows = await this.#page.locator('#bill tbody tr').all();
    return Promise.all(rows.map(readLine));
  }

  total(): Promise<string> {
    return this.#page.getByTestId('total').innerText();
  }

  /** Sales of the day, in the top bar. */
  today(): Promise<string> {
    return this.#page.getByTestId('today').innerText();
  }

  /** Text of the right side: customer, GST, rows, payment. */
  rail(): Promise<string> {
    return this.#page.locator('aside.rail').innerText();
  }

  async clickProduct(name: string): Promise<void> {
    const before = (await this.lines()).length;
    await this.tapProduct(name);
    await this.#page.locator('#bill tbody tr').nth(before).waitFor();
  }

  /** The same without waiting for another line. */
  async tapProduct(name: string): Promise<void> {
    const called = this.#page.locator('b').getByText(name, { exact: true });
    await this.#page.locator('.quick-item').filter({ has: called, visible: true }).click();
  }

  /** One more of an item already on the bill. */
  async more(item: string): Promise<void> {
    await this.#rowOf(item).locator('.step').last().click();
  }

  async remove(item: string): Promise<void> {
    const row = this.#rowOf(item);
    await row.locator('button.square').click();
    await row.waitFor({ state: 'detached' });
  }

  async pickCustomer(name: string): Promise<void> {
    await this.#page.locator('.customer button').click();
    await this.#page.locator('[data-autofocus]').fill(name);
    await this.#page.locator('[role=option]', { hasText: name }).first().click();
    await this.#page.locator('.customer .name', { hasText: name }).waitFor();
  }

  async payBy(mode: 'Cash' | 'UPI' | 'Card' | 'Udhaar'): Promise<void> {
    await this.#page.locator('.payment label', { hasText: mode }).click();
    await this.#page
      .locator('.payment label', { hasText: mode })
      .locator('input:checked')
      .waitFor({ state: 'attached' });
  }

  /** The green button, by a press of the mouse. */
  async clickSave(): Promise<void> {
    await this.#page.getByTestId('save').click();
    await this.saved();
  }

  /** The green button, by Enter. */
  async pressEnter(): Promise<void> {
    await this.#page.keyboard.press('Enter');
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  /** Waits for the solid green side and reads the bill's number. */
  async saved(): Promise<string> {
    await this.#page.getByTestId('saved').waitFor();
    return this.#page.getByTestId('number').innerText();
  }

  async paperReady(): Promise<void> {
    await this.#page.locator('[data-testid=pdf][data-state=ready]').waitFor();
  }

  /** The answers offered to "which one?", as they read. */
  async choices(): Promise<string[]> {
    await this.#page.locator('.option').first().waitFor();
    return this.#page.locator('.option').allInnerTexts();
  }

  async choose(number: number): Promise<void> {
    await this.#page
      .locator('.option')
      .nth(number - 1)
      .click();
    await this.#page.locator('.voice:not(.haldi) [data-testid=reply]').waitFor();
  }

  async saveIsOff(): Promise<boolean> {
    return this.#page.getByTestId('save').isDisabled();
  }

  /** The strip that tells the engine is gone; resolves when it shows. */
  async lostIsTold(): Promise<void> {
    await this.#page.locator('.strip', { hasText: 'Phir se jod rahe hain' }).waitFor();
  }

  /** Resolves when no strip says that the engine is gone. */
  async connectedAgain(): Promise<void> {
    await this.#page.locator('.strip', { hasText: 'Phir se jod rahe hain' }).waitFor({ state: 'detached' });
  }

  /** The strip after a power cut, or nothing. */
  powerStrip(): Locator {
    return this.#page.locator('.strip', { hasText: 'Bijli gayi thi' });
  }

  /** Numbers of the bills of today, newest first. */
  async billsOfToday(): Promise<string[]> {
    await this.#page.locator('.bills-button').click();
    const numbers = this.#page.locator('.bill-list li b:first-child');
    await numbers.first().waitFor();
    const texts = await numbers.allInnerTexts();
    await this.#page.keyboard.press('Escape');
    return texts;
  }

  async openSettings(): Promise<void> {
    await this.#page.locator('nav [aria-haspopup=dialog]').click();
    await this.#page.locator('.settings').waitFor();
  }

  async #type(sentence: string): Promise<void> {
    if (/^[ -~]*$/.test(sentence)) return this.#page.keyboard.type(sentence);
    const keyboard = await this.#page.context().newCDPSession(this.#page);
    for (const letter of sentence) await pressLetter(keyboard, letter);
    await keyboard.detach();
  }

  async closeSettings(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#page.locator('.settings').waitFor({ state: 'detached' });
  }

  /** In the settings: a model outside may be asked, at this address. */
  async switchCloud(address: string): Promise<void> {
    const settings = this.#page.locator('.settings');
    await settings.locator('[role=switch]').last().click();
    await settings.locator('#cloud-url').fill(address);
    await this.#page.keyboard.press('Tab');
  }

  /** Who reads replies aloud. */
  async chooseSpeaker(speaker: 'openai'): Promise<void> {
    await this.openSettings();
    await this.#page.locator('#speaking-who').selectOption(speaker);
    await this.#page.locator('.settings', { hasText: 'naam aur rakam bhi' }).waitFor();
    await this.closeSettings();
  }

  /** Gets the voice that speaks without a network, and lets it read replies aloud. */
  async fetchVoice(): Promise<void> {
    await this.openSettings();
    await this.#page.locator('#speaking-who').selectOption('here');
    const voice = this.#page.locator('.settings li.model', { hasText: 'Rohan' });
    await voice.getByRole('button', { name: 'Mangao' }).click();
    await voice.getByText('Yahan aa gayi hai').waitFor();
    // The button that had the keyboard is gone with its work.
    await this.#page.locator('#speaking-who').focus();
    await this.closeSettings();
  }

  /** Taps a marked word and types what it should have been. */
  async correct(word: string, right: string): Promise<void> {
    await this.#page.locator('.heard button.span', { hasText: word }).click();
    const sheet = this.#page.locator('form.correct');
    await sheet.locator(':scope > input').fill(right);
    await sheet.locator('button[type=submit]', { hasText: right }).waitFor();
    await this.#page.keyboard.press('Enter');
    await sheet.waitFor({ state: 'detached' });
  }

  /** In the settings: a taught word is taken back. */
  async forgetWord(word: string): Promise<void> {
    const row = this.#page.locator('.words li', { hasText: word });
    await row.locator('button').click();
    await row.waitFor({ state: 'detached' });
  }

  #rowOf(item: string): Locator {
    return this.#page
      .locator('#bill tbody tr')
      .filter({ has: this.#page.locator('.item-name', { hasText: item }) });
  }
}

/** A key of a Hindi keyboard: Playwright presses Latin keys only, and text without a key reaches no field that is still closed. */
async function pressLetter(keyboard: CDPSession, letter: string): Promise<void> {
  const key = { key: letter, code: letter === ' ' ? 'Space' : 'KeyJ' };
  await keyboard.send('Input.dispatchKeyEvent', { ...key, type: 'keyDown', text: letter });
  await keyboard.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' });
}

async function readLine(row: Locator): Promise<ShownLine> {
  const [item, quantity, amount] = await Promise.all([
    row.locator('.item-name').innerText(),
    row.locator('.reading, td:nth-child(3) b').first().innerText(),
    row.locator('.line-amount').innerText(),
  ]);
  return { item, quantity, amount };
}

/** Whether the bar shows a reply beside this very sentence. Runs in the page; marks between the words are left out. */
function isAnswered(sentence: string): boolean {
  const bar = document.querySelector('section.voice:has([data-testid=reply])')?.cloneNode(true);
  if (!(bar instanceof HTMLElement)) return false;
  for (const mark of bar.querySelectorAll('[aria-hidden=true], .unseen')) mark.remove();
  return (bar.textContent ?? '').includes(sentence);
}
