import { useEffect, useState } from 'react';

/** The present moment, told anew every few seconds; a rehearsal's fixed clock stands still. */
export function useNow(fixedNow: string | null, every = 5000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), every);
    return () => clearInterval(timer);
  }, [every]);
  return fixedNow === null ? now : new Date(fixedNow);
}
