import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { envelope, openWorld, type World } from '../support/mock-wallet.ts';
import { eventually } from '../support/test-time.ts';

type Heard = { event: string; id: string | undefined; data: Record<string, unknown> };

let world: World;
const listeners: { leave(): void }[] = [];
beforeEach(async () => {
  world = await openWorld({ callsKept: 4 });
  await world.player('player-1', '10.00');
});
afterEach(async () => {
  for (const { leave } of listeners.splice(0)) leave();
  await world.close();
});

/** Follows the events of a wallet as a browser does. */
async function listen(url = world.url, query = '', headers: Record<string, string> = {}) {
  let text = '';
  let isOver = false;
  const asked = request(`${url}/__control/events${query}`, { headers });
  const status = await new Promise((resolve, reject) => {
    asked.once('error', reject);
    asked.once('response', (reply) => {
      reply.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      reply.once('close', () => {
        isOver = true;
      });
      resolve(reply.statusCode);
    });
    asked.end();
  });
  await eventually('the welcome', async () => text.includes(':'));
  const listener = {
    status,
    heard: (): Heard[] => text.split('\n\n').flatMap((block) => (block.includes('event:') ? [parse(block)] : [])),
    comments: () => text.split('\n\n').filter((block) => block.startsWith(':')).length,
    isOver: () => isOver,
    leave: () => void asked.destroy(),
    /** Waits until so many events of this name have come. */
    until: (event: string, count: number) =>
      eventually(`${count} ${event}`, async () => {
        const found = listener.heard().filter((each) => each.event === event);
        return found.length >= count && found;
      }),
  };
  listeners.push(listener);
  return listener;
}

function parse(block: string): Heard {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  return { event: field('event') ?? '', id: field('id'), data: JSON.parse(field('data') ?? '') };
}

const bet = (id: string) => world.call(envelope('debit', { transaction_id: id, amount: '0.10' }));
const idsOf = (heard: Heard[]) => heard.map(({ data }) => data.transaction_id);

describe('as it happens', () => {
  test('a call comes twice, as it arrives and as it is answered, and then its player', async () => {
    const listener = await listen();
    const { text } = await bet('d1');
    await listener.until('players-changed', 1);
    expect(listener.heard()).toMatchObject([
      {
        event: 'call-arrived',
        data: { id: 1, transaction_id: 'd1', status: null, reply: null, ended: null, ms: null },
      },
      {
        event: 'call-answered',
        data: { id: 1, status: 200, reply: text, ended: 'reply', signature: { verdict: 'valid' } },
      },
      { event: 'players-changed', data: { players: [{ player_id: 'player-1', balance: '9.90' }] } },
    ]);
    const [arrived, answered] = listener.heard();
    expect([arrived?.id, answered?.id]).toEqual([expect.stringMatching(/-1$/), expect.stringMatching(/-2$/)]);
  });

  test('a call that waits has arrived and is not answered', async () => {
    await world.fault({ act: { delay_ms: 60_000 } });
    const listener = await listen();
    void bet('d1').catch(() => {});
    await listener.until('call-arrived', 1);
    expect(listener.heard().map(({ event }) => event)).toEqual(['call-arrived']);
  });

  test('faults and players that the control API changes', async () => {
    const listener = await listen();
    await world.fault({ act: { delay_ms: 1 } });
    await world.player('player-2', '5');
    await world.control('POST', 'reset');
    await listener.until('players-changed', 2);
    expect(listener.heard().map(({ event, data }) => [event, data])).toMatchObject([
      ['faults-changed', { faults: [{ id: 'f1' }] }],
      ['players-changed', { players: [{ player_id: 'player-2', balance: '5.00' }] }],
      ['missed', {}],
      ['faults-changed', { faults: [] }],
      ['players-changed', { players: [], all: true }],
    ]);
  });

  test('a comment now and then', async () => {
    const other = await openWorld({ heartbeatMs: 10 });
    const listener = await listen(other.url);
    await eventually('two comments', async () => listener.comments() > 2);
    listener.leave();
    await other.close();
  });
});

describe('after a while away', () => {
  test('what was missed comes first, by Last-Event-ID or by the query', async () => {
    const first = await listen();
    await bet('d1');
    const [, answered] = [...(await first.until('call-arrived', 1)), ...(await first.until('call-answered', 1))];
    first.leave();
    await bet('d2');
    const id = answered?.id ?? '';
    for (const again of [
      await listen(world.url, '', { 'last-event-id': id }),
      await listen(world.url, `?after=${id}`),
    ]) {
      await again.until('players-changed', 1);
      expect(again.heard().map(({ event }) => event)).toEqual([
        'call-arrived',
        'call-answered',
        'faults-changed',
        'players-changed',
      ]);
      expect(idsOf(again.heard().slice(0, 2))).toEqual(['d2', 'd2']);
    }
  });

  test('between the arrival and the answer', async () => {
    await bet('d1');
    const { last_event_id } = (await world.control('GET', 'calls')).body;
    const again = await listen(world.url, `?after=${String(last_event_id).replace(/-2$/, '-1')}`);
    expect((await again.until('call-answered', 1)).map(({ id }) => id)).toEqual([last_event_id]);
    expect(again.heard()[0]?.event).toBe('call-answered');
  });

  test('what is no longer kept is said to be missed, and what is kept still comes', async () => {
    const { last_event_id } = (await world.control('GET', 'calls')).body;
    for (const id of ['d1', 'd2', 'd3', 'd4', 'd5', 'd6']) await bet(id);
    const again = await listen(world.url, `?after=${last_event_id}`);
    await again.until('call-answered', 4);
    expect(again.heard()[0]?.event).toBe('missed');
    expect(idsOf(await again.until('call-answered', 4))).toEqual(['d3', 'd4', 'd5', 'd6']);
  });

  test.each(['m0-1', 'nonsense', '-', '99999'])('%s is of another wallet: all of it is missed', async (after) => {
    await bet('d1');
    const again = await listen(world.url, `?after=${after}`);
    await again.until('call-answered', 1);
    expect(
      again
        .heard()
        .map(({ event }) => event)
        .slice(0, 3),
    ).toEqual(['missed', 'call-arrived', 'call-answered']);
  });

  test('with nothing new there is nothing but how things stand', async () => {
    await bet('d1');
    const { last_event_id } = (await world.control('GET', 'calls')).body;
    const again = await listen(world.url, `?after=${last_event_id}`);
    await again.until('players-changed', 1);
    expect(again.heard().map(({ event }) => event)).toEqual(['faults-changed', 'players-changed']);
  });
});

describe('the end', () => {
  test('closing the wallet closes the stream, and does not wait for it', async () => {
    const listener = await listen();
    await world.wallet.close();
    await eventually('the end of the stream', async () => listener.isOver());
  });

  test('a follower who does not read is let go, and the wallet goes on', async () => {
    const asked = request(`${world.url}/__control/events`);
    asked.on('error', () => {});
    asked.end();
    const [reply] = (await once(asked, 'response')) as [IncomingMessage];
    const gone = new Promise<void>((resolve) => {
      reply.on('error', () => resolve()).on('close', () => resolve());
    });
    reply.socket.pause();
    const pad = 'x'.repeat(60_000);
    for (let i = 0; i < 200; i += 1) {
      const { status } = await world.call(envelope('balance', { transaction_id: `b${i}`, pad }));
      expect(status).toBe(200);
    }
    reply.socket.resume();
    reply.resume();
    await gone;
  });
});
