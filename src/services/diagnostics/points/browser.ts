import { countOpenedOn } from '../../../store/diagnosed-sessions.ts';
import type { Browser, OpenedPage, Profile } from '../browser.ts';
import { type Finding, failed, passed } from '../finding.ts';
import type { Point, PointContext } from '../point.ts';

const SINCE_MS = 30 * 24 * 60 * 60_000;
const MOST_COUNTED = 1000;
const PROFILES: readonly Profile[] = ['desktop', 'mobile'];

export const browser: Point = {
  id: 'browser',
  title: 'Browser can open launch_url on desktop and mobile.',
  async run(context) {
    const seen = await playersSeen(context);
    const installed = await context.browser();
    if (installed.kind === 'none') return judgeBySeen(seen);
    if (installed.kind === 'broken')
      return failed(
        installed.why,
        'Name a Chromium that starts here: --browser PATH in development, else BROWSER_PATH',
      );
    const findings: Finding[] = [];
    for (const profile of PROFILES) findings.push(await openOn(profile, installed.browser, context));
    const bad = findings.find(({ verdict }) => verdict !== 'passed');
    return {
      ...(bad ?? { verdict: 'passed' }),
      evidence: [
        installed.browser.name,
        ...findings.flatMap(({ evidence }) => evidence),
        ...seen.map(({ said }) => said),
      ],
      pictures: findings.flatMap(({ pictures = [] }) => pictures),
    };
  },
};

/** What real players opened lately. */
const playersSeen = ({ db, clock, operator, playerId }: PointContext) =>
  Promise.all(
    PROFILES.map(async (profile) => {
      const since = new Date(clock().getTime() - SINCE_MS);
      const about = { operatorId: operator.operator_id, exceptPlayerId: playerId, since, most: MOST_COUNTED };
      const count = await countOpenedOn(db, profile, about);
      const many = count === MOST_COUNTED ? `${count} or more` : count;
      return { count, profile, said: `players opened ${many} sessions on ${profile} in the last 30 days` };
    }),
  );

function judgeBySeen(seen: Awaited<ReturnType<typeof playersSeen>>): Finding {
  const evidence = ['no browser is installed here', ...seen.map(({ said }) => said)];
  const unseen = seen.filter(({ count }) => count === 0).map(({ profile }) => profile);
  if (unseen.length === 0) return passed(evidence);
  return {
    verdict: 'not-shown',
    evidence,
    reason: `No browser is installed here, and no player has opened a game on ${unseen.join(' or ')} in the last 30 days`,
    remedy:
      'Install Chromium on this server (BROWSER_PATH names it where it is not found), or open a launch_url on each by hand',
  };
}

async function openOn(profile: Profile, installed: Browser, { player }: PointContext): Promise<Finding> {
  const launched = await player.launch({ device: profile });
  if (launched.kind === 'refused')
    return failed(`There is no launch_url to open: ${launched.why}`, 'See the point of the API key');
  const page = await installed.open(launched.url, profile);
  try {
    const openedAt = await player.openedAt(launched.sessionId);
    const pictures = page.picture
      ? [{ name: profile, media_type: 'image/jpeg' as const, data: Buffer.from(page.picture).toString('base64') }]
      : [];
    const evidence = [described(profile, page, openedAt)];
    const trouble = page.trouble ?? (openedAt ? undefined : 'the page came up, and yet the session was not opened');
    if (trouble) return failed(`On ${profile}: ${trouble}`, LOOK, evidence, { pictures });
    return passed(evidence, { pictures });
  } finally {
    await page.leave();
  }
}

const LOOK =
  'Open a launch_url by hand: a host that this server cannot reach, a proxy that changes the page, or a certificate that the browser does not trust';

function described(profile: Profile, { title, size, ms, console }: OpenedPage, openedAt: Date | null): string {
  const session = openedAt ? `session opened at ${openedAt.toISOString()}` : 'session not opened';
  const said = console.length > 0 ? `console: ${console.join(' | ')}` : 'nothing in the console';
  return `${profile} ${size}: ${JSON.stringify(title)} after ${ms} ms, ${session}, ${said}`;
}
