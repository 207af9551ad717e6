import type { Language } from '../language.ts';

const PYTHON = 'cd wallet-python-example && .venv/bin/python -W error';

export const python: Language = {
  name: 'python',
  title: 'Python',
  required: true,
  tools: ['python3 --version', 'python3 -m venv --help'],
  client: {
    build: [
      'python3 -m venv .venv',
      '.venv/bin/pip wheel --quiet --no-deps --wheel-dir dist ./sdk-python',
      '.venv/bin/pip install --quiet dist/*.whl',
    ],
    run: '.venv/bin/python -W error testee/testee.py',
    samples: '.venv/bin/python -W error testee/samples.py',
  },
  page: 'docs/wallets/python.md',
  wallet: {
    build: ['cp testee/breaking.py testee/autocommit.py wallet-python-example/', `${PYTHON} autocommit.py`],
    run: `${PYTHON} breaking.py`,
    incomplete: {
      ledger: 'wallet-python-example/ledger.py',
      command: `${PYTHON} -c 'from ledger import ExampleLedger; ExampleLedger(None)'`,
    },
  },
};
