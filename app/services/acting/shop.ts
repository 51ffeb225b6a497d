import { summaryOf } from '../day.ts';
import { readSettings } from '../settings.ts';
import { done, type Handlers, refused } from './acting.ts';

/** What is said about the shop and the day. */
export const shopHandlers: Handlers<'summary' | 'setLanguage' | 'help' | 'record'> = {
  summary: ({ entry, state }, { date, to }) => {
    const from = date ?? entry.day;
    const day = summaryOf(entry.tx, { from, to: to ?? from }, entry.nowMs);
    return done(state, {
      kind: 'summary',
      day: {
        date: day.date,
        to,
        today: to === null && day.date === entry.day,
        bills: day.bills,
        salesPaise: day.salesPaise,
        receivedPaise: day.receivedPaise,
        outstandingPaise: day.outstandingPaise,
      },
    });
  },
  /** A question that waits goes on waiting. */
  help: ({ state }, { situation }) => ({ state, outcome: { kind: 'help', situation }, savedId: null }),
  record: (acting, { on }) =>
    on && !readSettings(acting.entry.tx).keepSound
      ? refused(acting, { because: 'recordingOff' })
      : done(acting.state, { kind: 'recording', on }),
  setLanguage: ({ state }, { language }) => done(state, { kind: 'language', language }),
};
