import { IconChevronDown } from '@tabler/icons-react';
import { Icon } from './icon.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onPick: (value: string) => void;
  /** What else is to be known of the choice, below it. */
  readonly note?: string;
}

/** One of many, by a list that opens. */
export function Select({ id, label, options, value, onPick, note }: Props) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="select">
        <select
          id={id}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          value={value}
          onChange={(event) => onPick(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon of={IconChevronDown} />
      </div>
      {note !== undefined && (
        <p id={`${id}-note`} className="small quiet">
          {note}
        </p>
      )}
    </div>
  );
}
