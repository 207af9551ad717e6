/** How a language's client and wallet server are built and run. The paths are those of a room made for them, an empty folder. */
export interface Language {
  /** As in the names of the downloads: `sdk-<name>`, `wallet-<name>`, `wallet-<name>-example`. */
  name: string;
  title: string;
  /** One of those whose toolchain must be there in CI. */
  required: boolean;
  /** Commands that print the version of a tool that is needed; the first that fails is why the language was not run. */
  tools: readonly string[];
  client: {
    /**
     * Shell commands that build the client with the language's own tool and install it for the testee, run one after the other
     * in the room, where `sdk-<name>/` is the unpacked download and `testee/` a copy of test/sdk/<name>/.
     */
    build: readonly string[];
    /** The shell command that runs the built testee, in the room. */
    run: string;
    /** The shell command that runs the samples of the docs, before the name of one of them, in the room. */
    samples: string;
  };
  /** A page of docs/wallets/ that leads to a running wallet; its commands are run as they stand there. */
  page: string;
  /** A wallet that breaks as `faults.ts` asks it to, in the room where the page has been followed. */
  wallet: {
    /** Shell commands that make it, of the page's example and of `testee/`, a copy of test/sdk/<name>/. What they check fails them. */
    build: readonly string[];
    /** The shell command that serves it, with the example's settings. What it says at its start is a dump of the wallet. */
    run: string;
    /** The example's file with the four functions, and the shell command that finds one of them missing. */
    incomplete: { ledger: string; command: string };
  };
}
