import type { ServerResponse } from 'node:http';
import { type Case, catalog, html, inTurn, json, refusal, reset, well } from './odd-case.ts';

const health = { success: true, status: 'ok', version: '1.0.0', contract_sha256: 'ab'.repeat(32) };

/** What is no reply of the contract's, or more than the client knows of. */
export const oddReplies: readonly Case[] = [
  {
    name: 'HTML instead of JSON',
    answer: (res) => json(res, 200, html, { 'content-type': 'text/html' }),
    kinds: ['unreadable'],
  },
  { name: 'HTML that says it is JSON', answer: (res) => json(res, 200, html), kinds: ['unreadable'] },
  {
    name: 'HTML with 502',
    answer: (res) => json(res, 502, html, { 'content-type': 'text/html' }),
    kinds: ['refused'],
    tells: { status: 502 },
  },
  {
    name: 'a 500 without a body',
    answer: (res) => void res.writeHead(500).end(),
    kinds: ['refused'],
    tells: { status: 500 },
  },
  {
    name: 'a 500 without a body, but with a request id',
    answer: (res) => void res.writeHead(500, { 'x-request-id': 'r7' }).end(),
    kinds: ['refused'],
    tells: { status: 500, request_id: 'r7' },
  },
  { name: 'a 200 without a body', answer: (res) => json(res, 200, ''), kinds: ['unreadable'] },
  {
    name: 'a truncated body',
    answer: (res) => {
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      res.write(JSON.stringify(catalog).slice(0, 40), () => res.socket?.destroySoon());
    },
    kinds: ['network', 'unreadable'],
  },
  {
    name: 'JSON that is cut short',
    answer: (res) => json(res, 200, JSON.stringify(catalog).slice(0, 40)),
    kinds: ['unreadable'],
  },
  ...['null', '[]', '"ok"', '{"success":true}', '{"success":true,"data":[]}'].map((body) => ({
    name: `the body ${body}`,
    answer: (res: ServerResponse) => json(res, 200, body),
    kinds: ['unreadable'] as const,
  })),
  { name: 'a connection that is reset', answer: reset, kinds: ['network'], isRepeatedBelow: true },
  {
    name: 'a redirect, which would take the key along',
    answer: inTurn((res) => json(res, 302, '', { location: '/elsewhere' }), well),
    kinds: ['refused'],
    tells: { status: 302 },
  },
  {
    name: 'a refusal with more than is known',
    answer: (res) => json(res, 418, { ...refusal, hint: { a: 1 } }),
    kinds: ['refused'],
    tells: { status: 418, detail: refusal.detail, request_id: 'r1' },
  },
  {
    name: 'an unknown field',
    answer: (res) => json(res, 200, { ...catalog, more: [{}], data: { ...catalog.data, more: 1 } }),
    tells: catalog,
  },
  {
    name: 'an enumeration value that is not known',
    answer: (res) => json(res, 200, { ...health, status: 'degraded' }),
    call: 'getHealth',
    tells: { success: true, version: '1.0.0' },
  },
  {
    name: 'artwork that is HTML',
    call: 'getGameArt',
    args: { symbol: 'vs20doghouse' },
    answer: (res) => json(res, 200, html, { 'content-type': 'text/html' }),
    kinds: ['unreadable'],
  },
];
