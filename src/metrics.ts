import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { isOpen, type RoundState } from './domain/round.ts';
import type { RequestSeen } from './http/observe.ts';
import type { AttemptSeen } from './services/watched-attempts.ts';
import type { RoundsInState } from './store/open-rounds.ts';

/** What this server counts, in a registry of its own. */
export type Metrics = ReturnType<typeof makeMetrics>;

interface Needs {
  clock: () => Date;
  /** The rounds that have not ended, of all servers; asked at a scrape. */
  unendedRounds: () => Promise<RoundsInState[]>;
  workInFlight: () => number;
}

/** Scrapes within this time share one reading of the database. */
const FRESH_MS = 2000;
const REQUEST_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const ATTEMPT_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Metrics for Prometheus. An operator's label is its id in the database, never what a caller wrote. */
export function makeMetrics({ clock, unendedRounds, workInFlight }: Needs) {
  const registry = new Registry();
  const registers = [registry];
  const counters = makeCounters(registry);
  const readRounds = keepFor(FRESH_MS, clock, unendedRounds);
  new Gauge({
    name: 'provider_rounds',
    help: 'Rounds that have not ended or wait for a person, of all servers, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      const found = new Map((await readRounds()).map(({ state, rounds }) => [state, rounds]));
      for (const state of UNENDED) this.set({ state }, found.get(state) ?? 0);
    },
  });
  new Gauge({
    name: 'provider_oldest_pending_age_seconds',
    help: 'Age of the oldest round that has not ended, of all servers; 0 when there is none',
    registers,
    async collect() {
      const begun = (await readRounds()).filter(({ state }) => isOpen(state)).map(({ oldest }) => oldest.getTime());
      this.set(begun.length > 0 ? (clock().getTime() - Math.min(...begun)) / 1000 : 0);
    },
  });
  new Gauge({
    name: 'provider_background_work',
    help: 'Rounds and other work under way here beyond the request that began them',
    registers,
    collect() {
      this.set(workInFlight());
    },
  });
  let watched = false;
  return {
    ...counters,
    /** The Prometheus text. The process is watched from the first scrape on: who never scrapes pays nothing for it. */
    async text(): Promise<string> {
      if (!watched) collectDefaultMetrics({ register: registry });
      watched = true;
      return registry.metrics();
    },
  };
}

const UNENDED: readonly RoundState[] = ['DEBIT_PENDING', 'CREDIT_PENDING', 'ROLLBACK_PENDING', 'MANUAL'];

function makeCounters(registry: Registry) {
  const registers = [registry];
  const requests = new Counter({
    name: 'provider_http_requests_total',
    help: 'Requests answered, by operation and status',
    labelNames: ['operation', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'provider_http_request_duration_seconds',
    help: 'Time from a request to its whole reply, by operation',
    labelNames: ['operation'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const attempts = new Counter({
    name: 'provider_wallet_attempts_total',
    help: 'Attempts of wallet calls, by operator, leg and class of the answer',
    labelNames: ['operator_id', 'leg', 'class'],
    registers,
  });
  const attemptSeconds = new Histogram({
    name: 'provider_wallet_attempt_duration_seconds',
    help: 'Time of one attempt of a wallet call, by operator',
    labelNames: ['operator_id'],
    buckets: ATTEMPT_SECONDS,
    registers,
  });
  const retries = new Counter({
    name: 'provider_wallet_retries_total',
    help: 'Attempts that were not the first of their call',
    registers,
  });
  return {
    request({ operation, status, ms }: RequestSeen) {
      requests.inc({ operation, status });
      requestSeconds.observe({ operation }, ms / 1000);
    },
    attempt({ call, answer, ms }: AttemptSeen) {
      attempts.inc({ operator_id: call.operatorId, leg: call.verb, class: answer.class });
      attemptSeconds.observe({ operator_id: call.operatorId }, ms / 1000);
      if (call.attempt > 1) retries.inc();
    },
  };
}

/** Reads at most once in that time, and once for all who ask meanwhile. A reading that failed is not kept. */
function keepFor<T>(ms: number, clock: () => Date, read: () => Promise<T>): () => Promise<T> {
  let kept: { at: number; reading: Promise<T> } | undefined;
  return () => {
    const now = clock().getTime();
    if (kept && now - kept.at < ms) return kept.reading;
    const reading = read();
    kept = { at: now, reading };
    reading.catch(() => {
      kept = undefined;
    });
    return reading;
  };
}
