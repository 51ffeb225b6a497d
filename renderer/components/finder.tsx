import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

export interface Found {
  readonly key: string;
  readonly face: ReactNode;
  readonly take: () => void;
}

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly found: readonly Found[];
  readonly listLabel: string;
  readonly onLeave: () => void;
  readonly children: (field: FieldProps, list: ReactNode) => ReactNode;
}

/** What the text field of a finder must carry so that readers know its list. */
export interface FieldProps {
  readonly role: 'combobox';
  readonly 'aria-label': string;
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string;
  readonly 'aria-activedescendant': string | undefined;
  readonly 'aria-autocomplete': 'list';
  readonly autoComplete: 'off';
  readonly value: string;
  readonly onChange: (event: { target: { value: string } }) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const clamp = (at: number, count: number) => Math.max(0, Math.min(count - 1, at));

const MOVES = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/** Which one is chosen, and the keys that move, take and leave. */
function useChoice(found: readonly Found[], onLeave: () => void) {
  const [at, setAt] = useState(0);
  const chosen = clamp(at, found.length);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES.get(event.key);
    if (event.nativeEvent.isComposing || (move === undefined && !['Enter', 'Escape'].includes(event.key)))
      return;
    event.preventDefault();
    if (move !== undefined) setAt(clamp(chosen + move, found.length));
    else if (event.key === 'Enter') found[chosen]?.take();
    else onLeave();
  };
  return { chosen, restart: () => setAt(0), onKeyDown };
}

/** A field with a list of what fits: arrows move, Enter takes, Esc leaves. */
export function Finder({ label, text, onText, found, listLabel, onLeave, children }: Props) {
  const id = useId();
  const { chosen, restart, onKeyDown } = useChoice(found, onLeave);
  const field: FieldProps = {
    role: 'combobox',
    'aria-label': label,
    'aria-expanded': found.length > 0,
    'aria-controls': `${id}list`,
    'aria-activedescendant': found.length > 0 ? `${id}${chosen}` : undefined,
    'aria-autocomplete': 'list',
    autoComplete: 'off',
    value: text,
    onChange: (event) => {
      restart();
      onText(event.target.value);
    },
    onKeyDown,
  };
  return children(
    field,
    <FoundList id={id} label={listLabel} found={found} chosen={chosen} onKeyDown={onKeyDown} />,
  );
}

interface ListProps {
  readonly id: string;
  readonly label: string;
  readonly found: readonly Found[];
  readonly chosen: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function FoundList({ id, label, found, chosen, onKeyDown }: ListProps) {
  return (
    <div id={`${id}list`} className="found-list" role="listbox" aria-label={label}>
      {found.map((item, index) => (
        <div
          key={item.key}
          id={`${id}${index}`}
          className="found"
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onPointerDown={(event) => event.preventDefault()}
          onClick={item.take}
          onKeyDown={onKeyDown}
        >
          {item.face}
        </div>
      ))}
    </div>
  );
}
