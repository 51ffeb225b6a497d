import { summaryOf } from '../day.ts';
import { done, type Handlers } from './acting.ts';

/** What is said about the shop and the day. */
export const shopHandlers: Handlers<'summary' | 'setLanguage' | 'help'> = {
  summary: ({ entry, state }, { date }) => {
    const asked = date ?? entry.day;
    const day = summaryOf(entry.tx, { from: asked, to: asked }, entry.nowMs);
    return done(state, {
      kind: 'summary',
      day: {
        date: day.date,
        today: day.date === entry.day,
        bills: day.bills,
        salesPaise: day.salesPaise,
        receivedPaise: day.receivedPaise,
        outstandingPaise: day.outstandingPaise,
      },
    });
  },
  /** A question that waits goes on waiting. */
  help: ({ state }, { situation }) => ({ state, outcome: { kind: 'help', situation }, savedId: null }),
  setLanguage: ({ state }, { language }) => done(state, { kind: 'language', language }),
};
