import { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';

type Done = (error?: Error | null) => void;

/**
 * The socket that `pg` believes it talks to PostgreSQL through. Requests run one after the other within this process;
 * there is one session behind every stream, so that only one may be open at a time and each begins by cleaning it.
 */
export class EmbeddedStream extends Duplex {
  readonly #lite: PGlite;

  constructor(lite: PGlite) {
    super();
    this.#lite = lite;
  }

  connect(): this {
    this.#run(FRESH_SESSION)
      .then(() => this.emit('connect'))
      .catch((error: Error) => this.destroy(error));
    return this;
  }

  setNoDelay = () => this;
  setKeepAlive = () => this;
  ref = () => this;
  unref = () => this;

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.#answer(chunk, done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: Done): void {
    this.#answer(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }

  override _final(done: Done): void {
    this.push(null);
    done();
  }

  #answer(request: Buffer, done: Done): void {
    this.#run(request).then((replies) => {
      for (const reply of replies) this.push(reply);
      done();
    }, done);
  }

  /**
   * Runs whole messages and gives the replies back in a later turn of the event loop: pg's parser cannot be entered
   * twice, and a chain of queries must not keep the server from its sockets. The streaming call is used because the
   * other one keeps every message of every reply in memory.
   */
  async #run(request: Buffer): Promise<Buffer[]> {
    const replies: Buffer[] = [];
    if (request[0] !== TERMINATE) {
      const onRawData = (bytes: Uint8Array) => void replies.push(Buffer.from(bytes));
      await this.#lite.execProtocolRawStream(request, { syncToFs: false, onRawData });
    }
    await new Promise((resolve) => setImmediate(resolve));
    return replies;
  }
}

const TERMINATE = 'X'.charCodeAt(0);

/** A Sync, then what a session that broke off may have left: its transaction, its prepared statements and locks. */
const FRESH_SESSION = Buffer.concat([message('S', ''), message('Q', 'rollback\0'), message('Q', 'discard all\0')]);

function message(type: string, body: string): Buffer {
  const header = Buffer.from([...Buffer.from(type), 0, 0, 0, 0]);
  header.writeInt32BE(4 + Buffer.byteLength(body), 1);
  return Buffer.concat([header, Buffer.from(body)]);
}
