/** What is asked of the machine to know where the shop's file lives. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The shop's file when none is named, the same for the window and the terminal: the place each system keeps
 * for a program's data (XDG base directories, Application Support, AppData).
 */
export function defaultShopFile(machine: Machine): string {
  const slash = machine.platform === 'win32' ? '\\' : '/';
  return [dataFolder(machine, slash), 'execora', 'shop.db'].join(slash);
}

function dataFolder({ platform, env, home }: Machine, slash: string): string {
  if (platform === 'win32') return env.APPDATA || [home, 'AppData', 'Roaming'].join(slash);
  if (platform === 'darwin') return [home, 'Library', 'Application Support'].join(slash);
  return env.XDG_DATA_HOME || [home, '.local', 'share'].join(slash);
}
