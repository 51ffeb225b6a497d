import { type BrowserWindow, MessageChannelMain } from 'electron';
import { CHANNEL, type EngineState } from '../../app/contract/host.ts';
import type { Supervisor } from './supervise.ts';

/**
 * Joins the page of a window to the engine: a new channel whenever the page asks for one, and whenever a new
 * engine starts. One end travels to the page, the other to the engine.
 * @returns what to call when the page says it listens
 */
export function linkWindow(window: BrowserWindow, supervisor: Supervisor): () => void {
  let listening = false;
  const contents = window.webContents;
  const tell = (state: EngineState) => {
    if (!contents.isDestroyed()) contents.send(CHANNEL.engine, state);
  };
  const join = () => {
    if (!listening || contents.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    if (supervisor.connect(port1)) contents.postMessage(CHANNEL.port, null, [port2]);
  };
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) listening = false;
  });
  supervisor.onChange((change) => (change === 'launched' ? join() : tell(change)));
  return () => {
    listening = true;
    if (supervisor.state() === 'failed') supervisor.start();
    else join();
    tell(supervisor.state());
  };
}
