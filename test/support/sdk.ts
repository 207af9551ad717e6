import type { ProviderClient, ProviderError } from 'casino-provider-client';
import { installed } from './installed.ts';
import type { TestOperator, World } from './world.ts';

/** The installed client. */
async function loadSdk(): Promise<typeof import('casino-provider-client')> {
  return (await installed('sdk/typescript', 'casino-provider-client')) as typeof import('casino-provider-client');
}

/** The client of an operator's server. */
export async function clientOf(
  { url }: Pick<World, 'url'>,
  { key }: Pick<TestOperator, 'key'>,
): Promise<ProviderClient> {
  const { ProviderClient } = await loadSdk();
  return new ProviderClient({ baseUrl: url, apiKey: key });
}

/** What the provider refused, as the client's users read it. */
export async function refusalOf(call: Promise<unknown>): Promise<ProviderError> {
  const { ProviderError } = await loadSdk();
  const error = await call.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProviderError) || error.kind !== 'refused') throw error;
  return error;
}
