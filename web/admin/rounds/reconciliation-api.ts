import type { components } from '../../../generated/server/types.ts';
import { api, ask } from '../api/client.ts';
import { toField } from '../parts/local-time.ts';

type Schemas = components['schemas'];
export type Manifest = Schemas['Manifest'];
export type SignedManifest = Schemas['SignedManifest'];
type Span = Schemas['ReconciliationRequest'];

export const reconcile = async (operator_id: string, body: Span): Promise<SignedManifest> =>
  (
    await ask(
      api.POST('/api/admin/v1/operators/{operator_id}/reconciliation', { params: { path: { operator_id } }, body }),
    )
  ).data;

export const manifestIn = ({ manifest }: SignedManifest): Manifest => JSON.parse(manifest);

/** Where a file that the manifest names is fetched from, by the browser itself: it need not fit into memory. */
export const addressOf = ({ operator_id, from, to }: Manifest, file: string): string =>
  `/api/admin/v1/operators/${encodeURIComponent(operator_id)}/reconciliation/${file}?${new URLSearchParams({ from, to })}`;

/** As `provider reconcile` writes it beside the manifest. */
export const signatureText = ({ timestamp, signature }: SignedManifest): string =>
  `x-pp-timestamp: ${timestamp}\nx-pp-signature: ${signature}\n`;

/** The last whole day in UTC, as books are closed, for fields of the reader's own clock. */
export function yesterday(now: Date): Span {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const field = (ms: number) => toField(new Date(ms).toISOString());
  return { from: field(today - 24 * 3600_000), to: field(today) };
}
