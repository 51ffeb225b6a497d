/** Time and fresh ids: the two things of the outside world that every write needs. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

export interface Ids {
  /** A new UUIDv7: sorts by the time it was made. */
  next(): string;
}
