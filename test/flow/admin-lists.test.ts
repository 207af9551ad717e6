import { randomUUID } from 'node:crypto';
import { adminApi } from '../support/admin-api.ts';
import { staff } from '../support/terminal.ts';
import { openWorld, type World } from '../support/world.ts';

/** Long lists come a page at a time, narrowed by what staff look for. */

let world: World;
let api: ReturnType<typeof adminApi>;

beforeAll(async () => {
  world = await openWorld();
  api = adminApi(world);
});
afterAll(() => world.close());

interface Page<T> {
  items: T[];
  next: string | null;
}

/** Every page of a listing. */
async function pagesOf<T>(path: string, query: Record<string, string>): Promise<T[][]> {
  const pages: T[][] = [];
  for (let after: string | null = ''; after !== null; ) {
    const search = new URLSearchParams({ ...query, ...(after && { after }) });
    const page: Page<T> = await api.read(`${path}?${search}`);
    pages.push(page.items);
    after = page.next;
  }
  return pages;
}

describe('operators', () => {
  const name = `o${randomUUID().slice(0, 6)}`;
  const create = (id: string, more: object = {}) => api.post('/operators', { operator_id: `${name}-${id}`, ...more });
  const ids = async (query: Record<string, string>) =>
    (await pagesOf<{ operator_id: string }>('/operators', { search: name, ...query })).map((page) =>
      page.map(({ operator_id }) => operator_id.slice(name.length + 1)),
    );

  beforeAll(async () => {
    for (const id of ['e', 'b', 'd', 'a']) await create(id);
    await create('c', { activate: true, notes: `Contract 100%_sure with ${name}-and-sons` });
  });

  test('come in the order of their ids, on pages that neither repeat nor miss one', async () => {
    expect(await ids({ limit: '2' })).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(await ids({ limit: '5' })).toEqual([['a', 'b', 'c', 'd', 'e'], []]);
    expect(await ids({})).toEqual([['a', 'b', 'c', 'd', 'e']]);
  });

  test('are found by part of an id or of what is noted of them, and by their status', async () => {
    expect(await ids({ status: 'active' })).toEqual([['c']]);
    expect(await ids({ search: `${name.toUpperCase()}-D` })).toEqual([['d']]);
    expect(await ids({ search: '100%_SURE' })).toEqual([['c']]);
    expect(await ids({ search: `${name}_` })).toEqual([[]]);
  });

  test('are all listed at a terminal, however many pages they take', async () => {
    const rows = Array.from({ length: 1100 }, (_, n) => ({
      operator_id: `many-${`${n}`.padStart(4, '0')}`,
      status: 'inactive' as const,
      currency: 'USD',
      wallet_mode: 'callback' as const,
      allowed_return_origins: '[]',
      created_at: new Date(0),
    }));
    await world.provider.db.insertInto('operators').values(rows).execute();
    const listed = await staff(world).json<{ operator_id: string }[]>('operator', 'list');
    expect(listed.filter(({ operator_id }) => operator_id.startsWith('many-'))).toHaveLength(1100);
  });

  test('have notes, which can be changed and are not the operator’s to see', async () => {
    const { body } = await api.patch<{ notes: string }>(`/operators/${name}-a`, { notes: 'asks for EUR in May' });
    expect(body.data.notes).toBe('asks for EUR in May');
    expect(await api.read(`/operators/${name}-a`)).toMatchObject({ notes: 'asks for EUR in May' });
    expect((await api.patch(`/operators/${name}-a`, { notes: 'x'.repeat(4001) })).status).toBe(400);
  });
});

describe('games', () => {
  const symbols = async (query: Record<string, string>) =>
    (await pagesOf<{ symbol: string }>('/games', query)).map((page) => page.map(({ symbol }) => symbol));

  beforeAll(async () => {
    const maths = 'vs20doghouse';
    const create = (symbol: string, title: string) =>
      api.post('/games', { symbol, slug: `slug-of-${symbol}`, title, maths });
    await create('zz1', 'Aaa twice');
    await create('zz2', 'Aaa twice');
    await create('zz3', 'Zzz 100% last');
    await api.patch('/games/zz3', { live_catalog_enabled: false, family: 'odd', launch_status: 'beta' });
  });

  test('come in the order of their titles, on pages that neither repeat nor miss one', async () => {
    const [all = []] = await symbols({ limit: '1000' });
    const paged = await symbols({ limit: '2' });
    expect(paged.flat()).toEqual(all);
    expect(paged.every((page) => page.length <= 2)).toBe(true);
    expect(all.slice(0, 2)).toEqual(['zz1', 'zz2']);
    expect(all.at(-1)).toBe('zz3');
  });

  test('are found by part of symbol, slug or title, by family, status and whether they are live', async () => {
    expect(await symbols({ search: 'AAA TW' })).toEqual([['zz1', 'zz2']]);
    expect(await symbols({ search: 'slug-of-zz2' })).toEqual([['zz2']]);
    expect(await symbols({ search: '100%' })).toEqual([['zz3']]);
    expect(await symbols({ family: 'odd' })).toEqual([['zz3']]);
    expect(await symbols({ launch_status: 'beta' })).toEqual([['zz3']]);
    expect(await symbols({ live: 'false' })).toEqual([['zz3']]);
    expect((await symbols({ live: 'true' })).flat()).not.toContain('zz3');
  });

  test('are told apart by whether an operator has them, over pages too', async () => {
    await api.post('/operators', { operator_id: 'has-two' });
    await api.post('/operators/has-two/catalog', { symbols: ['zz1', 'zz3'] });
    expect(await symbols({ assigned_to: 'has-two', limit: '1' })).toEqual([['zz1'], ['zz3'], []]);
    const others = (await symbols({ not_assigned_to: 'has-two', limit: '5' })).flat();
    expect(others).toHaveLength((await symbols({ limit: '1000' })).flat().length - 2);
    expect(others[0]).toBe('zz2');
    expect(await symbols({ assigned_to: 'nobody' })).toEqual([[]]);
  });

  test('tell what each format of their art weighs, and none while they are drawn', async () => {
    interface Art {
      symbol: string;
      formats: { media_type: string; bytes: number; uploaded: boolean; width: number }[];
    }
    expect(await api.read('/games/zz1/art')).toEqual({ symbol: 'zz1', formats: [] });
    await staff(world).json('art', 'upload', 'zz1', 'docs/images/game.png');
    const { formats } = await api.read<Art>('/games/slug-of-zz1/art');
    expect(formats.map(({ media_type, uploaded }) => [media_type, uploaded])).toEqual([
      ['image/jpeg', false],
      ['image/png', true],
      ['image/webp', false],
    ]);
    for (const { media_type, bytes } of formats) {
      const reply = await fetch(`${world.url}/api/provider/v1/game-art/zz1`, { headers: { accept: media_type } });
      expect((await reply.bytes()).byteLength).toBe(bytes);
    }
  });
});
