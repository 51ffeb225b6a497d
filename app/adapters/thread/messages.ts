/** What a thread is asked; `id` comes back with the answer. */
export interface Asked<Task> {
  readonly id: number;
  readonly task: Task;
}

/** An answer, or what there is to say of an error: only plain data travels between threads. */
export type Answered<Answer, Failure> =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly failure: Failure };
