import type { Language } from '../language.ts';

export const rust: Language = {
  name: 'rust',
  title: 'Rust',
  required: true,
  tools: ['cargo --version', 'cc --version', 'pkg-config --modversion openssl'],
  client: {
    build: [
      // What the client and the wallet both depend on is compiled once for the two.
      `mkdir ../.cargo && printf '[build]\\ntarget-dir = "target"\\nrustflags = ["-Dwarnings"]\\n' > ../.cargo/config.toml`,
      'cargo build --quiet --manifest-path testee/Cargo.toml',
      'cargo test --quiet --doc --manifest-path sdk-rust/Cargo.toml',
    ],
    run: 'cargo run --quiet --manifest-path testee/Cargo.toml',
  },
  page: 'docs/wallets/rust.md',
};
