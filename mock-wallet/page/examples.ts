import type { Player } from './api.ts';

/** What to paste into a terminal, in the provider's checkout, so that calls come. */
export function examples(walletUrl: string, operatorId: string, player: Player | undefined) {
  const { player_id, currency } = player ?? { player_id: 'player-1', currency: 'USD' };
  const verb = 'npm run -s provider --';
  const whom = `--operator ${word(operatorId)} --player ${word(player_id)} --currency ${word(currency)}`;
  return {
    operator: `${verb} operator wallet ${word(operatorId)} --url ${walletUrl} --secret SECRET`,
    trigger: `${verb} trigger balance --url ${walletUrl} ${whom} --secret SECRET`,
  };
}

/** One word to a POSIX shell, whatever is in it. */
const word = (text: string): string => (/^[\w.:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
