import type { Language } from '../language.ts';

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
};
