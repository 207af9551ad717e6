/**
 * What the typed server stubs must accept and what they must refuse. Nothing here runs: the compiler reads it, and a
 * refusal that is missing is an unused `@ts-expect-error`, which is an error itself.
 */
import type { Router } from 'express';
import { mount, type Reply } from '../../generated/server/kit.ts';
import { type Handlers, operations } from '../../generated/server/operations.ts';
import type { Game, operations as Operations } from '../../generated/server/types.ts';

type Contexts = { operator: { operatorId: string }; admin: { token: string }; none: undefined };
type All = Handlers<Contexts>;
declare const all: All;
declare const game: Game;
declare const router: Router;
const png = new Uint8Array();
const failure = { success: false, detail: 'why', request_id: 'r' } as const;

export const accepted: Pick<All, 'getGame' | 'listGames' | 'getGameArt' | 'createOperator' | 'openGame' | 'uploadArt'> =
  {
    getGame: async ({ params, headers, context }) => {
      if (headers['if-none-match'] === context.operatorId) return { status: 304, headers: { etag: '"1"' } };
      return params.symbol === 'x'
        ? { status: 404, body: failure }
        : { status: 200, body: { success: true, data: game } };
    },
    listGames: ({ query, context }) => {
      const body = {
        success: true as const,
        data: { total: query.limit ?? 0, operator_id: context.operatorId, items: [game] },
      };
      return { status: 200, body, bytes: Buffer.from(JSON.stringify(body)), headers: { etag: '"1"' } };
    },
    getGameArt: ({ query, context }) => {
      const nobody: undefined = context;
      return {
        status: 200,
        contentType: query.title ? 'image/svg+xml' : 'image/png',
        body: png,
        headers: { etag: `${nobody}` },
      };
    },
    createOperator: ({ body, context }) => ({
      status: 400,
      body: { success: false, detail: `${body.operator_id} ${context.token}`, request_id: 'r' },
    }),
    openGame: ({ query }) => ({ status: 200, contentType: 'text/html', body: `<p>${query.mgckey ?? ''}` }),
    uploadArt: ({ body }) => ({
      status: 200,
      body: {
        success: true,
        data: { symbol: 'x', media_type: 'image/png', width: 1, height: 1, bytes: body.byteLength, sha256: '' },
      },
    }),
  };
mount(router, operations, all, { before: (operation) => (operation.security === 'none' ? [] : []) });

const { getGame: _left, ...missing } = all;
// @ts-expect-error a handler is missing
export const incomplete: All = missing;
// @ts-expect-error nor can it be mounted
mount(router, operations, missing, { before: () => [] });
// @ts-expect-error a handler of no operation
export const extra: All = { ...all, getGames: all.getGame };

type GetGame = Reply<Operations['getGame']>;
// @ts-expect-error an undeclared status
export const undeclared: GetGame = { status: 418, body: failure };
// @ts-expect-error `default` allows nothing: such replies are the error mapper's
export const byDefault: GetGame = { status: 500, body: failure };
// @ts-expect-error the body of another status
export const crossed: GetGame = { status: 200, body: failure };
// @ts-expect-error a field is missing
export const partial: GetGame = { status: 404, body: { success: false, detail: 'why' } };
// @ts-expect-error no body
export const empty: GetGame = { status: 200 };
// @ts-expect-error a body where the contract has none
export const full: GetGame = { status: 304, body: failure };

type GetArt = Reply<Operations['getGameArt']>;
// @ts-expect-error a media type that is not declared
export const gif: GetArt = { status: 200, contentType: 'image/gif', body: png };
// @ts-expect-error text where bytes are due
export const text: GetArt = { status: 200, contentType: 'image/png', body: 'png' };
// @ts-expect-error a picture says what it is
export const untyped: GetArt = { status: 200, body: png };

export const refused: Pick<All, 'getGame' | 'getRound' | 'listKeys'> = {
  // @ts-expect-error another operation's path parameter
  getGame: ({ params }) => ({ status: 404, body: { ...failure, detail: params.operator_id } }),
  // @ts-expect-error an open operation has no operator
  getRound: ({ context }) => ({ status: 404, body: { ...failure, detail: context.operatorId } }),
  // @ts-expect-error an admin operation has no operator
  listKeys: ({ context }) => ({ status: 404, body: { ...failure, detail: context.operatorId } }),
};
