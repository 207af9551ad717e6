import type { PreparedCall } from './trigger.ts';
import type { Verb } from './validate.ts';

type HarEntry = {
  request?: { url?: string; postData?: { text?: string }; _raw_body_base64?: string };
};
type Line = { path?: string; raw_body?: string; raw_body_base64?: string };

/**
 * The calls of a recording, in order: a HAR or the lines that the mock wallet exports. Requests to other paths than the
 * wallet's four are left out.
 * @throws Error in prose when it is neither, or holds no call.
 */
export function readRecording(text: string): PreparedCall[] {
  const calls = (harOf(text) ?? linesOf(text)).flatMap(({ path = '', raw_body, raw_body_base64 }) => {
    const verb = /\/(balance|debit|credit|rollback)$/.exec(path)?.[1];
    const body = raw_body_base64 === undefined ? raw_body : Buffer.from(raw_body_base64, 'base64');
    return verb === undefined || body === undefined ? [] : [{ verb: verb as Verb, body: Buffer.from(body) }];
  });
  if (calls.length === 0) throw new Error('holds no call to a wallet');
  return calls;
}

function harOf(text: string): Line[] | undefined {
  const { log } = (parsed(text) ?? {}) as { log?: { entries?: HarEntry[] } };
  return log?.entries?.map(({ request }) => ({
    path: request?.url?.split('?', 1)[0] ?? '',
    ...(request?.postData?.text !== undefined && { raw_body: request.postData.text }),
    ...(request?._raw_body_base64 !== undefined && { raw_body_base64: request._raw_body_base64 }),
  }));
}

function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      const call = parsed(line);
      if (typeof call !== 'object' || call === null) throw new Error(`is neither a HAR nor JSON lines: line ${i + 1}`);
      return call as Line;
    });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
