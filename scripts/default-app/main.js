// An Electron folder carried by another package has no default app, so `electron FOLDER` finds nothing.
// This one does what Electron's own does: it starts the application in the folder named on the command line.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
const folder = resolve(named ?? '.');
const { name, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

app.setName(name);
app.setVersion(version);
app.setAppPath(folder);
try {
  require(join(folder, main));
} catch (error) {
  // Electron would show a dialog and wait for ever, which no script can press.
  console.error(error);
  app.exit(1);
}
