import { failed, notApplicable, passed } from '../finding.ts';
import type { Point } from '../point.ts';

const SOON_MS = 14 * 24 * 60 * 60_000;

export const gameBaseUrl: Point = {
  id: 'game-base-url',
  title: 'Public GAME_BASE_URL uses HTTPS.',
  async run({ gameBaseUrl: base, appEnv, inspectTls, clock, signal }) {
    if (!base) return failed(`GAME_BASE_URL is not a valid https URL in ${appEnv}`, 'Set GAME_BASE_URL and restart');
    const url = new URL(base);
    if (url.protocol !== 'https:')
      return notApplicable('development plays without https; staging and production do not', [`GAME_BASE_URL ${base}`]);
    const seen = await inspectTls(url, signal);
    if (seen.kind === 'fault') {
      return failed(
        `${base} cannot be trusted or reached: ${seen.why}`,
        'Serve it with a certificate that browsers trust',
      );
    }
    const { subject, issuer, validTo, protocol } = seen;
    const until = validTo.toISOString().slice(0, 10);
    const soon = validTo.getTime() - clock().getTime() < SOON_MS ? ', which is soon: renew it' : '';
    return passed([
      `GAME_BASE_URL ${base}`,
      `${protocol}, certificate of ${subject} by ${issuer}, valid until ${until}${soon}`,
    ]);
  },
};
