/** The seam between the shop and the models it can hear and speak with: which there are, which are here, and fetching one. */

/** Every way in which fetching says no; all are codes of the contract too. */
export type ModelCode =
  | 'model_address_missing'
  | 'model_fetch_busy'
  | 'model_fetch_failed'
  | 'model_fetch_damaged'
  | 'model_no_space';

/** The only error that leaves this folder. `detail` names a file or a status, never a path. */
export class ModelError extends Error {
  readonly code: ModelCode;
  readonly detail: string | null;

  constructor(code: ModelCode, detail: string | null = null, cause?: unknown) {
    super(detail === null ? code : `${code}: ${detail}`, cause === undefined ? undefined : { cause });
    this.name = 'ModelError';
    this.code = code;
    this.detail = detail;
  }
}

/** How a fetch stands. Bytes count over all files of the model. */
export interface ModelFetch {
  readonly name: string;
  readonly state: 'running' | 'paused' | 'failed' | 'done' | 'cancelled';
  readonly doneBytes: number;
  /** 0 until the list of files is known. */
  readonly totalBytes: number;
  readonly bytesPerSecond: number;
  readonly error: { readonly code: ModelCode; readonly detail: string | null } | null;
}

/** Models to hear with by their size and use, and voices to speak with. */
export type ModelKind = 'base' | 'small' | 'large' | 'hinglish' | 'voice';

/** A model of the catalogue. */
export interface KnownModel {
  readonly name: string;
  readonly kind: ModelKind;
  readonly title: string;
  readonly megabytes: number;
  /** The folder it can be loaded from; null when it must be fetched first. */
  readonly folder: string | null;
  /** It was brought to this PC's own folder, and can be taken away. */
  readonly fetched: boolean;
}

export interface ModelShelf {
  list(): readonly KnownModel[];
  /** The fetch that runs or was the last one; null before the first. */
  fetching(): ModelFetch | null;
  /**
   * Begins to fetch a model, or goes on with one that was paused. `address` is where models lie that are no hub's.
   * Throws ModelError when it cannot begin; what goes wrong later stands in `fetching`.
   */
  fetch(name: string, address: string | null): void;
  /** Resolves when no fetch runs any more, whatever came of it. */
  ended(): Promise<void>;
  /** Stops; `keep` leaves what is here for going on later, else it is taken away. */
  stop(keep: boolean): Promise<void>;
  /** Takes a fetched model away; answers whether there was one. The shipped ones stay. */
  remove(name: string): Promise<boolean>;
  onFetch(listener: (fetch: ModelFetch) => void): void;
  /** Pauses what runs. */
  close(): Promise<void>;
}
