import { described } from '../ask.ts';
import type { Browser } from '../browser.ts';
import { type Finding, failed, passed } from '../finding.ts';
import type { Point, PointContext } from '../point.ts';

export const returnFlow: Point = {
  id: 'return-flow',
  title: 'Operator confirms game close/return flow with return_url.',
  async run(context) {
    const { returnUrl } = context;
    if (!returnUrl) return failed('There is no return_url to come back to', 'Name one: --return-url URL');
    const spoken = await closeAsPage(returnUrl, context);
    if (spoken.verdict !== 'passed') return spoken;
    const installed = await context.browser();
    if (installed.kind !== 'browser') return spoken;
    const pressed = await closeInBrowser(installed.browser, returnUrl, context);
    return { ...pressed, evidence: [...spoken.evidence, ...pressed.evidence] };
  },
};

/** Closes as the game's page does, and finds the session ended. */
async function closeAsPage(returnUrl: string, { player }: PointContext): Promise<Finding> {
  const launched = await player.launch({ device: 'desktop', returnUrl });
  if (launched.kind === 'refused') {
    const remedy = `Set right what the reason names; another lobby is named with --return-url URL`;
    return failed(`A launch with return_url ${returnUrl} is refused: ${launched.why}`, remedy);
  }
  const steps = [
    await player.runtime('init', launched.mgckey),
    await player.runtime('close', launched.mgckey),
  ] as const;
  const [opened, closed] = steps;
  for (const [step, asked] of [
    ['opened', opened],
    ['closed', closed],
  ] as const)
    if (asked.kind === 'nothing' || asked.status !== 200)
      return failed(`The game is not ${step}: ${described(asked)}`, 'See the log of the server');
  const { return_url } = Object(closed.kind === 'reply' && closed.body.data) as { return_url?: unknown };
  if (return_url !== returnUrl)
    return failed(
      `Closing leads to ${return_url}, and not to ${returnUrl}`,
      'See that nothing between changes replies',
    );
  const again = await player.runtime('init', launched.mgckey);
  if (again.kind === 'nothing' || again.status !== 401)
    return failed(`The session goes on after it was closed: ${described(again)}`, 'See the log of the server');
  return passed([`closing the game leads to ${returnUrl} and ends the session: its link is then answered with 401`]);
}

async function closeInBrowser(installed: Browser, returnUrl: string, { player }: PointContext): Promise<Finding> {
  const launched = await player.launch({ device: 'desktop', returnUrl });
  if (launched.kind === 'refused') return failed(`A second launch is refused: ${launched.why}`, 'Diagnose again');
  const page = await installed.open(launched.url, 'desktop');
  try {
    const went = page.trouble ? undefined : await page.pressClose();
    if (went === new URL(returnUrl).href) return passed([`${installed.name}: pressing Close goes to ${went}`]);
    const where = page.trouble ?? (went ? `it goes to ${went}` : 'it goes nowhere');
    return failed(`Pressing Close does not go to ${returnUrl}: ${where}`, 'See the point of the browser');
  } finally {
    await page.leave();
  }
}
