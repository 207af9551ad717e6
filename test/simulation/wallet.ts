import { readFileSync } from 'node:fs';
import type { Books } from '../../mock-wallet/books.ts';
import { compileContract, type Verb } from '../../mock-wallet/validate.ts';
import { makeWallet, type ReceivedCall } from '../../mock-wallet/wallet.ts';

export const OPERATOR = 'operator-sim';
export const WALLET_SECRET = 'whsec_0123456789abcdef0123456789abcdef';

const DOCUMENT = new URL('../../generated/downloads/wallet-openapi.json', import.meta.url);
const validate = compileContract(JSON.parse(readFileSync(DOCUMENT, 'utf8')));

export interface WalletReply {
  status: number;
  body: string;
}

interface Wish {
  books: Books;
  /** Whether a rollback of an unknown debit leaves a tombstone; else it is answered transaction_not_found. */
  tombstones: boolean;
  /** Hears what an honest provider never makes a wallet say. */
  onFault: (what: string) => void;
}

/** The operator's wallet: the real mock wallet, on books in memory. */
export function openWallet({ books, tombstones, onFault }: Wish): (received: ReceivedCall) => WalletReply {
  const wallet = makeWallet({
    secret: WALLET_SECRET,
    operatorId: OPERATOR,
    books,
    validate,
    onError: (error) => onFault(`the wallet failed: ${error}`),
  });
  return (received) => {
    const notFound = !tombstones && received.verb === 'rollback' && !books.transaction(OPERATOR, originalOf(received));
    if (notFound) return NOT_FOUND;
    const { status, body, signature } = wallet(received);
    if (signature.verdict === 'invalid_signature') onFault(`a call was signed wrongly: ${signature.detail}`);
    if (body.includes('"bad_request"') || body.includes('"transaction_conflict"'))
      onFault(`the wallet had to say ${body}`);
    return { status, body };
  };
}

const NOT_FOUND: WalletReply = {
  status: 404,
  body: JSON.stringify({ success: false, error: 'transaction_not_found', message: 'There is no such debit' }),
};

const originalOf = ({ body }: { body: Buffer; verb: Verb }): string =>
  String(JSON.parse(body.toString('utf8')).original_transaction_id);
