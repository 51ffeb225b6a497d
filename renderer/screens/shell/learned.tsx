import { IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { Icon } from '../../components/icon.tsx';

interface Props<Each> {
  readonly label: string;
  /** Said where nothing was learned yet. */
  readonly none: string;
  readonly list: readonly Each[];
  readonly keyOf: (each: Each) => string;
  readonly line: (each: Each) => ReactNode;
  /** What the button that takes one back is called. */
  readonly offLabel: (each: Each) => string;
  readonly forget: (each: Each) => Promise<unknown>;
}

/** What the shop has taught the counter, each to be taken back. */
export function Learned<Each>({ label, none, list, keyOf, line, offLabel, forget }: Props<Each>) {
  const place = useRef<HTMLDivElement>(null);
  const forgetting = useMutation({
    mutationFn: forget,
    // The button that had the focus goes with its line; without any, Esc would not reach the sheet.
    onSuccess: () => place.current?.focus(),
  });
  return (
    <div className="field" ref={place} tabIndex={-1}>
      <span className="settings-label">{label}</span>
      {list.length === 0 && <span className="quiet small">{none}</span>}
      <ul className="words">
        {list.map((each) => (
          <li key={keyOf(each)} className="row apart">
            <span>{line(each)}</span>
            <button
              type="button"
              className="square"
              aria-label={offLabel(each)}
              onClick={() => forgetting.mutate(each)}
            >
              <Icon of={IconX} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
