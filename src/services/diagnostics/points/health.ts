import { described } from '../ask.ts';
import { type Finding, failed, passed } from '../finding.ts';
import type { Point, PointContext } from '../point.ts';

export const health: Point = {
  id: 'health',
  title: 'Health endpoint returns 200.',
  async run(context) {
    const { ownUrl, gameBaseUrl } = context;
    const own = await lookAt(ownUrl, context);
    if (own.verdict !== 'passed' || !gameBaseUrl || gameBaseUrl === ownUrl) return own;
    const outside = await lookAt(gameBaseUrl, context);
    return { ...outside, evidence: [...own.evidence, ...outside.evidence] };
  },
};

async function lookAt(base: string, { ask, contractSha256 }: PointContext): Promise<Finding> {
  const asked = await ask(`${base}/health`);
  if (asked.kind === 'nothing' || asked.status !== 200) {
    return failed(
      `GET ${base}/health is not answered with 200: ${described(asked)}`,
      'Start the server and its database, and lead the public name to it',
    );
  }
  const theirs = asked.body.contract_sha256;
  if (theirs !== contractSha256) {
    return failed(
      `What answers at ${base}/health has the contract ${theirs ?? '(none)'}, and this server has ${contractSha256}`,
      'Bring every server to the same version, or lead the name to this one',
    );
  }
  return passed([`GET ${base}/health: 200 in ${asked.ms} ms, version ${asked.body.version}, contract ${theirs}`]);
}
