import { z } from 'zod';

/** How to reach a model. */
export interface LlmConfig {
  readonly apiKey: string;
  /** Any server that speaks the OpenAI protocol, one on this PC too; null for OpenAI's own. */
  readonly baseUrl: string | null;
  readonly model: string;
}

const said = z.object({
  OPENAI_API_KEY: z.string().min(1),
  OPENAI_BASE_URL: z.url().optional(),
  OPENAI_MODEL: z.string().min(1).default('gpt-4o-mini'),
});

/** The model in OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL; null without a key. */
export function llmConfigIn(env: Readonly<Record<string, string | undefined>>): LlmConfig | null {
  const found = said.safeParse(env);
  if (!found.success) return null;
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl = null, OPENAI_MODEL: model } = found.data;
  return { apiKey, baseUrl, model };
}
