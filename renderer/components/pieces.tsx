import { useId } from 'react';

export interface Piece<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly lang?: string;
}

interface Props<Value extends string> {
  readonly label: string;
  readonly pieces: readonly Piece<Value>[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
}

/** One of a few, all of them visible. */
export function Pieces<Value extends string>({ label, pieces, value, onPick }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="pieces-field">
      <legend className="settings-label">{label}</legend>
      <div className="pieces">
        {pieces.map((piece) => (
          <label key={piece.value} className="piece" lang={piece.lang}>
            <input
              type="radio"
              className="unseen"
              name={name}
              checked={piece.value === value}
              onChange={() => onPick(piece.value)}
            />
            {piece.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
