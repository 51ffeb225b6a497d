import { contextBridge, ipcRenderer } from 'electron';
import { CHANNEL, type EngineState, type ExecoraHost } from '../../app/contract/host.ts';

// A port cannot cross the bridge as a value; it is posted to the page's own window and origin.
ipcRenderer.on(CHANNEL.port, (event) => {
  window.postMessage({ type: CHANNEL.port }, window.location.origin, [...event.ports]);
});

/** The whole of what the page can ask of the shell. */
const host: ExecoraHost = {
  onEngine(listener) {
    const tell = (_event: unknown, state: EngineState) => listener(state);
    ipcRenderer.on(CHANNEL.engine, tell);
    ipcRenderer.send(CHANNEL.attach);
    return () => ipcRenderer.off(CHANNEL.engine, tell);
  },
  openPdf: (invoiceId) => ipcRenderer.invoke(CHANNEL.openPdf, invoiceId),
  platform: process.platform,
  versions: {
    electron: process.versions.electron,
    chrome: process.versions.chrome,
  },
};

contextBridge.exposeInMainWorld('execora', host);
