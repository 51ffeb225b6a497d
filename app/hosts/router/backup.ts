import type { Door } from './door.ts';
import { os } from './os.ts';

export const backupOperations = (door: Door) => ({
  list: os.backups.list.handler(() => door.shop().backups.list()),
  make: os.backups.make.handler(() => door.shop().backups.make()),
  drill: os.backups.drill.handler(() => door.shop().backups.drill()),
  setFolder: os.backups.setFolder.handler(({ input }) => door.shop().backups.setSecondFolder(input.folder)),
});
