import { newRequestId } from '../domain/ids.ts';
import { hideSecrets } from '../domain/secrets.ts';
import { type AuditPlace, type AuditRow, insertAudit, listAudit } from '../store/audit.ts';
import type { Components } from './components.ts';
import { instant } from './instant.ts';

type Needs = Pick<Components, 'db' | 'clock' | 'random'>;

export type AuditEntry = Omit<AuditRow, 'audit_id' | 'at'>;

export interface AuditWish {
  who?: string;
  operation?: string;
  operator_id?: string;
  /** RFC 3339. */
  from?: string;
  to?: string;
  limit?: number;
  /** The `next` of the page before. */
  after?: string;
}

const USUAL_PAGE = 50;

/** What was changed, and by whom. Contract: listAudit. */
export function makeAdminAudit({ db, clock, random }: Needs) {
  return {
    /** Writes an entry, without what has the form of a secret: people paste keys into reasons. */
    async write({ target, why, before, after, ...entry }: AuditEntry): Promise<void> {
      await insertAudit(db, {
        ...entry,
        audit_id: newRequestId(random),
        at: clock(),
        target: hideSecrets(JSON.stringify(target)),
        why: why && hideSecrets(why),
        before: before && hideSecrets(JSON.stringify(before)),
        after: after && hideSecrets(JSON.stringify(after)),
      });
    },
    async list({ operator_id: operatorId, from, to, limit = USUAL_PAGE, after, ...wish }: AuditWish) {
      const rows = await listAudit(db, {
        ...wish,
        operatorId,
        from: from === undefined ? undefined : instant('from', from),
        to: to === undefined ? undefined : instant('to', to),
        after: after === undefined ? undefined : readPlace(after),
        limit,
      });
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return { items: rows.map(entryView), next: last ? writePlace(last) : null };
    },
  };
}

export const entryView = ({ operator_id, at, ...entry }: AuditRow) => ({
  ...entry,
  operator_id: operator_id || null,
  at: at.toISOString(),
});

const writePlace = ({ at, audit_id }: AuditPlace): string => `${at.getTime()}.${audit_id}`;

/** The contract has seen to its form. */
function readPlace(text: string): AuditPlace {
  const [at = '', audit_id = ''] = text.split('.');
  return { at: new Date(Number(at)), audit_id };
}
