import { useDeferredValue, useEffect, useState } from 'react';

/** Says changes to screen readers: politely, or at once when something failed or is asked. */
export function Live({ polite, assertive }: { readonly polite: string; readonly assertive: string }) {
  return (
    <>
      <div className="unseen" aria-live="polite" role="status">
        {useDeferredValue(polite)}
      </div>
      <div className="unseen" aria-live="assertive" role="alert">
        {assertive}
      </div>
    </>
  );
}

/** A value that has been at rest for some milliseconds, so that a reader hears the last of many changes. */
export function useAtRest<Value>(value: Value, milliseconds: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
