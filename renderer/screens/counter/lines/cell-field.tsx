import { type KeyboardEvent, useState } from 'react';
import { focusAndSelect } from '../../../components/focus-and-select.ts';

interface Props {
  readonly label: string;
  readonly start: string;
  /** False: the text cannot be that; the field says so and stays open. */
  readonly accept: (text: string) => boolean;
  readonly onClose: () => void;
  readonly autoFocus: boolean;
  readonly wanted?: boolean;
}

/** A figure of a line being typed over: Enter or leaving accepts, Esc leaves it as it was. */
export function CellField({ label, start, accept, onClose, autoFocus, wanted = false }: Props) {
  const [text, setText] = useState(start);
  const [wrong, setWrong] = useState(false);
  const take = () => {
    if (text.trim() === start || accept(text)) onClose();
    else setWrong(true);
  };
  // Leaving with something that cannot be a figure leaves the old one.
  const leave = () => {
    if (text.trim() !== start) accept(text);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') take();
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
  };
  return (
    <input
      className={wanted ? 'cell-field wanted' : 'cell-field'}
      aria-label={label}
      aria-invalid={wrong}
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      placeholder={wanted ? '₹' : undefined}
      value={text}
      ref={autoFocus ? focusAndSelect : undefined}
      onChange={(event) => {
        setText(event.target.value);
        setWrong(false);
      }}
      onKeyDown={onKeyDown}
      onBlur={leave}
    />
  );
}
