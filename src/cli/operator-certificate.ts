import type { Command } from 'commander';
import type { components } from '../../generated/server/types.ts';
import { makeAdminClient } from './admin-client.ts';
import { print, type Terminal, table } from './command-line.ts';
import { plain } from './round-pages.ts';

type Standing = components['schemas']['CertificateStanding'];

/** `provider operator certificate` */
export function registerCertificate(operator: Command, terminal: Terminal): void {
  operator
    .command('certificate <id>')
    .description("show an operator's newest certificate of conformance, and whether it holds")
    .option('--json', 'print one JSON value: with the signature and the public key')
    .action(async (id: string, options: { json?: boolean }) => {
      const path = `/operators/${encodeURIComponent(id)}/certificate`;
      print(terminal, options, await makeAdminClient(terminal).call<Standing>('GET', path), lines);
    });
}

function lines({ holds, why, certificate }: Standing): string[] {
  return [...(certificate ? wordsOf(certificate.text) : []), holds ? 'It holds.' : `It does not hold: ${why}`];
}

/** What a certificate says, as far as a text that somebody may have changed says it. */
function wordsOf(text: string): string[] {
  const said: Record<string, unknown> = JSON.parse(text);
  const points: { verdict: string }[] = Array.isArray(said.points) ? said.points : [];
  const passed = points.filter(({ verdict }) => verdict === 'passed').length;
  const aside = points.filter(({ verdict }) => verdict === 'not-applicable').length;
  return table([
    ['operator', `${said.operator_id}`],
    ['issued', `${said.issued_at} in ${said.app_env}`],
    ['contract', `openapi.json ${said.contract_sha256}`],
    ['wallet', `${said.wallet_base_url}`],
    ['points', `${passed} of ${points.length} passed, ${aside} not applicable`],
    ['diagnosis', `${said.diagnosis_id}`],
  ]).map(plain);
}
