import fc from 'fast-check';
import { isAlive, isWorthWriting, LINK_MS, rfc3339, used } from '../../src/domain/session.ts';

const NOW = new Date('2026-06-16T16:30:00.123Z');
const MINUTE = 60_000;
const after = (ms: number) => new Date(NOW.getTime() + ms);

test('a time reads as in the brief', () => expect(rfc3339(NOW)).toBe('2026-06-16T16:30:00+00:00'));

test('a session is alive until its end, and not at it', () => {
  expect(isAlive({ opened_at: null, expires_at: after(LINK_MS) }, after(LINK_MS - 1))).toBe(true);
  expect(isAlive({ opened_at: null, expires_at: after(LINK_MS) }, after(LINK_MS))).toBe(false);
});

test('its end moves with use, half an hour on, and never past twelve hours from its opening', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 * MINUTE - 1 }), { maxLength: 60 }), (pauses) => {
      let life = used({ opened_at: null, expires_at: after(LINK_MS) }, NOW);
      let now = NOW.getTime();
      for (const pause of pauses) {
        now += pause;
        if (!isAlive(life, new Date(now))) return;
        const end = life.expires_at;
        life = used(life, new Date(now));
        expect(life.opened_at).toEqual(NOW);
        expect(life.expires_at.getTime()).toBeGreaterThanOrEqual(end.getTime());
        expect(life.expires_at.getTime()).toBe(Math.min(now + 30 * MINUTE, NOW.getTime() + 720 * MINUTE));
      }
    }),
  );
});

test('its use is written when it is opened, and then not more than once a minute', () => {
  const opened = used({ opened_at: null, expires_at: after(LINK_MS) }, NOW);
  expect(isWorthWriting({ opened_at: null, expires_at: after(LINK_MS) }, opened)).toBe(true);
  expect(isWorthWriting(opened, used(opened, after(MINUTE - 1)))).toBe(false);
  expect(isWorthWriting(opened, used(opened, after(MINUTE)))).toBe(true);
});
