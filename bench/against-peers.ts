import { startChild } from './children.ts';
import type { Load, Script } from './load.ts';
import type { KeptReply } from './peers/kept-reply.ts';
import { type Contestant, compare } from './rounds.ts';
import { overHttp, profileTurn, type Stage, type Target, watchOf } from './stage.ts';

interface Match {
  title: string;
  target: Target;
  load: Omit<Load, 'url' | 'seconds'>;
  /** Whether the database works for each reply. */
  database?: boolean;
  /** What else to compare with, beside the two peers over HTTP. */
  others?: Contestant[];
  expressAim?: number;
}

/** Compares the server under test with a bare and an Express server that send the same bytes; or profiles it. */
export async function againstPeers(stage: Stage, match: Match): Promise<void> {
  const { title, target, load, database = false, others = [], expressAim } = match;
  const watch = watchOf(stage, { provider: target.pid }, { database });
  const ours = overHttp(stage, 'provider', [{ ...load, url: target.ready.url }], watch);
  if (stage.profile) {
    await profileTurn(stage, target, ours, title);
    return target.stop();
  }
  const reply = await keptReply(target.ready.url, load);
  const peers = [await startPeer(stage, 'node:http', 'peers/bare.ts', load, reply)];
  const express = await startPeer(stage, 'express', 'peers/express.ts', load, reply);
  if (expressAim !== undefined) express.contestant.aim = expressAim;
  peers.push(express);
  const about = `${title}, ${reply.body.length} bytes, ${load.scripts.length} connections`;
  await compare(about, [ours], [...peers.map(({ contestant }) => contestant), ...others], stage.plan);
  await Promise.all([target, ...peers.map(({ child }) => child)].map((child) => child.stop()));
}

async function startPeer(stage: Stage, name: string, script: string, load: Match['load'], reply: KeptReply) {
  const child = await startChild<{ url: string }>(script, { NODE_ENV: 'production' });
  await child.ask('keep', reply);
  const watch = watchOf(stage, { [name]: child.pid });
  const contestant: Contestant = overHttp(stage, name, [{ ...load, url: child.ready.url }], watch);
  return { child, contestant };
}

/** Headers that a server adds by itself. */
const ITS_OWN = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

async function keptReply(url: string, { scripts }: Match['load']): Promise<KeptReply> {
  const [script] = scripts;
  if (!script) throw new Error('There is nothing to send');
  const { reply, body } = await send(url, script);
  const headers = Object.fromEntries([...reply.headers].filter(([name]) => !ITS_OWN.has(name)));
  return { method: script.method, path: script.path, status: reply.status, headers, body };
}

/** Sends the first request of a script. @throws Error when it is not answered with success. */
export async function send(url: string, { method, path, headers, bodies }: Script) {
  const body = bodies?.[0]?.replace('[<id>]', crypto.randomUUID());
  const reply = await fetch(url + path, { method, headers, ...(body !== undefined && { body }) });
  const bytes = new Uint8Array(await reply.arrayBuffer());
  if (!reply.ok) throw new Error(`${method} ${path} was answered ${reply.status}: ${new TextDecoder().decode(bytes)}`);
  return { reply, body: bytes };
}

/** Operator credentials and JSON, as every operator sends them. */
export const headersOf = (key: string) => ({ 'x-provider-api-key': key, 'content-type': 'application/json' });
