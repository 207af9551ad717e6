import type { Call } from './api.ts';
import { counted, milliseconds, timeOf } from './call-words.ts';

/** A moment of a call: its time of day where that is known, and how far it is from its arrival. */
export type Moment = { time: string; since: string; what: string };

/** What happened with one call, in order. */
export function timelineOf(call: Call, ageSeconds: number | null): Moment[] {
  const came = Date.parse(call.at);
  const moments: Moment[] = [];
  if (ageSeconds !== null) {
    const signed = Math.floor(came / 1000) - ageSeconds;
    moments.push({
      time: timeOf(signed * 1000).slice(0, 8),
      since: agoWords(ageSeconds),
      what: 'signed, by x-pp-timestamp',
    });
  }
  moments.push({ time: timeOf(came), since: '', what: 'came' });
  if (call.fault) moments.push({ time: '', since: '', what: `the fault ${call.fault.did}` });
  moments.push(endOf(call, came));
  return moments;
}

function endOf(call: Call, came: number): Moment {
  if (call.ended === null || call.ms === null) return { time: '', since: '', what: 'not answered yet' };
  const time = timeOf(came + call.ms);
  const since = `+${milliseconds(call.ms)} ms`;
  if (call.ended !== 'reply') return { time, since, what: ENDS[call.ended] };
  const bytes = call.reply_bytes === null ? '' : `, ${counted(call.reply_bytes, 'byte')}`;
  return { time, since, what: `answered HTTP ${call.status ?? ''}${bytes}` };
}

const ENDS = { reset: 'connection reset', close: 'connection closed', hang: 'left open without a reply' };

const agoWords = (seconds: number): string =>
  seconds === 0 ? 'the same second' : `${counted(Math.abs(seconds), 'second')} ${seconds > 0 ? 'before' : 'ahead'}`;

/** How the age of a timestamp stands to the contract's 300 seconds. */
export function freshness(ageSeconds: number): string {
  if (ageSeconds === 0) return 'signed in the second in which it came; 300 seconds are allowed';
  const away = counted(Math.abs(ageSeconds), 'second');
  return `${away} ${ageSeconds > 0 ? 'old' : 'ahead of the wallet’s clock'} when it came; 300 are allowed`;
}
