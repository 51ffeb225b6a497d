import { Popover } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly width: number;
  readonly position: 'bottom-end' | 'bottom-start' | 'right-end' | 'left-start';
  readonly opener: ReactElement;
  readonly children: ReactNode;
}

/** A panel beside what opened it. Esc or a press outside closes it and the focus goes back to its opener. */
export function Sheet({ open, onClose, label, width, position, opener, children }: Props) {
  return (
    <Popover
      opened={open}
      onChange={(opened) => !opened && onClose()}
      position={position}
      width={width}
      offset={8}
      trapFocus
      returnFocus
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
