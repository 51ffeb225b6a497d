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

/** A field with a list of what fits: arrows move, Enter takes, Esc leaves. */
export function Finder({ label, text, onText, found, listLabel, onLeave, children }: Props) {
  const id = useId();
  const [at, setAt] = useState(0);
  const chosen = clamp(at, found.length);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt(clamp(chosen + (event.key === 'ArrowDown' ? 1 : -1), found.length));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      found[chosen]?.take();
    }
    if (event.key === 'Escape') onLeave();
  };
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
      setAt(0);
      onText(event.target.value);
    },
    onKeyDown,
  };
  const list = (
    <div id={`${id}list`} className="found-list" role="listbox" aria-label={listLabel}>
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
  return children(field, list);
}
