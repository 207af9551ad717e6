/** A block of commands on a page, and how it is run. */
export interface Block {
  kind: 'run' | 'server' | 'tester';
  text: string;
}

const KINDS: Record<string, Block['kind']> = { sh: 'run', 'sh server': 'server', 'sh tester': 'tester' };

/** The blocks of commands on a page: ```sh, ```sh server and ```sh tester. */
export function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].flatMap(([, info = '', text = '']) => {
    const kind = KINDS[info.trim()];
    return kind ? [{ kind, text }] : [];
  });
}

/** The port that the pages name. */
const PORT = /\b9100\b/g;

/** Where the pages' wallet testers leave their reports, in the order in which they run. */
export const reportFile = (nth: number): string => `tester-${nth}.json`;

/**
 * One bash program that does what a reader of the page does, on a port of its own. It prints `@@wallet <operator> <secrets>`
 * once all testers are through, and keeps the last server up until it has read a line.
 */
export function programOf(blocks: readonly Block[], port: number): string {
  let testers = 0;
  const parts = blocks.map(({ kind, text }) => {
    const here = text.replace(PORT, `${port}`);
    if (kind === 'run') return `set -x\n${here}\n{ set +x; } 2>/dev/null`;
    if (kind === 'server') return `stop\n( ${here}\n) & SERVER=$!\nready`;
    testers += 1;
    return here.replace(/\bwallet-check\b/, `wallet-check --report-json "$ROOM/${reportFile(testers)}"`);
  });
  return [PROLOGUE(port), ...parts, 'echo "@@wallet $WALLET_OPERATOR $WALLET_SECRETS"', 'read -r _', 'stop'].join('\n');
}

const PROLOGUE = (port: number) => `
set -emo pipefail
ROOM=$PWD
SERVER=
stop() {
  if [ -n "$SERVER" ]; then
    kill -TERM -- "-$SERVER" 2>/dev/null || true
    for _ in $(seq 100); do kill -0 -- "-$SERVER" 2>/dev/null || break; sleep 0.1; done
    if kill -0 -- "-$SERVER" 2>/dev/null; then echo "the wallet does not end at SIGTERM"; kill -KILL -- "-$SERVER"; exit 1; fi
    SERVER=
  fi
}
ready() {
  for _ in $(seq 600); do
    kill -0 "$SERVER" 2>/dev/null || { echo "the wallet ended before it listened"; exit 1; }
    (exec 3<>/dev/tcp/127.0.0.1/${port}) 2>/dev/null && return
    sleep 0.1
  done
  echo "nothing listens at port ${port} after 60 s"
  exit 1
}`;
