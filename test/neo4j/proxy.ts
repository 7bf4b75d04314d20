import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Proxy {
  readonly uri: string;
  /** Changes what the server sends; null cuts the connection instead of passing it on. */
  onAnswer(change: (bytes: Buffer) => Buffer | null): void;
  onQuestion(watch: (bytes: Buffer) => void): void;
  close(): Promise<void>;
}

/** Stands between a driver and a server on this machine. */
export async function startProxy(target: string): Promise<Proxy> {
  const { port } = new URL(target);
  let change: (bytes: Buffer) => Buffer | null = (bytes) => bytes;
  let watch: (bytes: Buffer) => void = () => undefined;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), '127.0.0.1');
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', end).on('close', end);
    }
    client.on('data', (bytes: Buffer) => {
      watch(bytes);
      upstream.write(bytes);
    });
    upstream.on('data', (bytes: Buffer) => {
      const changed = change(bytes);
      if (changed === null) end();
      else client.write(changed);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    onAnswer: (next) => {
      change = next;
    },
    onQuestion: (next) => {
      watch = next;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
