import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The menu is never drawn on Windows and Linux, but its keys work: copying, zoom, and the inspector while
 * the program is not packaged. Ctrl+W and Alt stay free for drafts.
 */
export function setKeys(): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(app.isPackaged
      ? []
      : ([{ role: 'reload' }, { role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[])),
  ];
  const program: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...program, { role: 'editMenu' }, { label: 'View', submenu: view }]),
  );
}
