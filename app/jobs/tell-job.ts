import type { Bus } from '../services/bus.ts';
import type { Job } from '../services/work.ts';

const PDF_STATES = { waiting: 'waiting', running: 'waiting', done: 'ready', failed: 'failed' } as const;

/** Tells every door how a job goes, and of a paper how it stands. */
export function tellJob(bus: Bus, job: Job): void {
  bus.emit({ kind: 'job', job });
  if (job.kind === 'pdf') bus.emit({ kind: 'pdf', invoiceId: job.subject, state: PDF_STATES[job.state] });
}
