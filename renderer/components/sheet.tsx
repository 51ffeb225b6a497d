import { Popover } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly width: number;
  readonly position: 'bottom-end' | 'bottom-start' | 'right-end' | 'left-start';
  readonly opener: ReactElement;
  /** False when what was done in it is over, and the focus belongs elsewhere. */
  readonly returnFocus?: boolean;
  readonly children: ReactNode;
}

/** A panel beside what opened it. Esc or a press outside closes it and the focus goes back to its opener. */
export function Sheet({ returnFocus = true, ...props }: Props) {
  const { open, onClose, label, width, position, opener, children } = props;
  return (
    <Popover
      opened={open}
      onChange={(opened) => !opened && onClose()}
      position={position}
      width={width}
      offset={8}
      trapFocus
      returnFocus={returnFocus}
      withinPortal
      transitionProps={{ duration: 100 }}
    >
      <Popover.Target>{opener}</Popover.Target>
      <Popover.Dropdown className="sheet-panel" aria-label={label} data-overlay>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
