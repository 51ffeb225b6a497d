import type { Page } from 'playwright-core';

/** The page of a shop that cannot be opened: what is wrong, what to do, and the code for support. */
export async function readProblem(page: Page): Promise<string> {
  const problem = page.locator('main.problem');
  await problem.waitFor();
  return problem.innerText();
}
