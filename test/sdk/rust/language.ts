import type { Language } from '../language.ts';

/** What the client and the wallet both depend on is compiled once for the two; a warning of either is a fault. */
const SETTINGS = ['[build]', 'target-dir = "target"', 'rustflags = ["-Dwarnings"]', '[profile.dev]', 'debug = false'];

export const rust: Language = {
  name: 'rust',
  title: 'Rust',
  required: true,
  tools: ['cargo --version', 'cargo fmt --version', 'cc --version', 'pkg-config --modversion openssl'],
  client: {
    build: [
      `mkdir ../.cargo && printf '${SETTINGS.join('\\n')}\\n' > ../.cargo/config.toml`,
      'cargo fmt --check --manifest-path sdk-rust/Cargo.toml',
      'cargo build --quiet --manifest-path testee/Cargo.toml',
      'cargo test --quiet --doc --manifest-path sdk-rust/Cargo.toml',
    ],
    run: 'cargo run --quiet --manifest-path testee/Cargo.toml',
    samples: 'cargo run --quiet --manifest-path testee/Cargo.toml --bin samples',
  },
  page: 'docs/wallets/rust.md',
  wallet: {
    build: [
      'mkdir wallet-rust-example/src/bin && cp testee/breaking.rs wallet-rust-example/src/bin/',
      'cargo build --quiet --manifest-path wallet-rust-example/Cargo.toml --bin breaking',
    ],
    run: 'exec cargo run --quiet --manifest-path wallet-rust-example/Cargo.toml --bin breaking',
    incomplete: {
      ledger: 'wallet-rust-example/src/ledger.rs',
      command: 'cargo check --quiet --manifest-path wallet-rust-example/Cargo.toml --bin wallet',
    },
  },
};
