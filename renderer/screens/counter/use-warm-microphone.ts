import { useEffect } from 'react';
import { microphone } from '../../voice/microphone.ts';

/** Whether the page may open the microphone without a question popping up before anybody wants to talk. */
async function mayWarm(): Promise<boolean> {
  if (window.execora !== undefined) return true;
  try {
    return (await navigator.permissions.query({ name: 'microphone' })).state === 'granted';
  } catch {
    // A browser that cannot tell asks at the first press instead.
    return false;
  }
}

async function warm(): Promise<void> {
  if (document.visibilityState === 'visible' && (await mayWarm())) await microphone.start();
}

/** The microphone is warm while the counter is visible, and follows what is plugged in and chosen. */
export function useWarmMicrophone(deviceId: string | null, cleanUp: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the microphone reads the settings itself when it is opened
  useEffect(() => {
    const follow = () => void (document.visibilityState === 'visible' ? warm() : microphone.stop());
    const changed = () => {
      if (microphone.state() !== 'ready' && microphone.state() !== 'off') void warm();
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    navigator.mediaDevices?.addEventListener('devicechange', changed);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      navigator.mediaDevices?.removeEventListener('devicechange', changed);
      microphone.stop();
    };
  }, [deviceId, cleanUp]);
}
