import { type AddressInfo, connect, createServer, type Server } from "node:net";

/** A TCP proxy on the loopback interface that counts what passes: all of it, headers and masks included. */
export class CountingProxy {
  sent = 0;
  received = 0;
  readonly #server: Server;

  private constructor(port: number) {
    this.#server = createServer((page) => {
      const server = connect(port, "127.0.0.1");
      page.on("data", (data) => {
        this.sent += data.length;
      });
      server.on("data", (data) => {
        this.received += data.length;
      });
      page.pipe(server).pipe(page);
      for (const socket of [page, server]) socket.on("error", () => socket.destroy());
    });
  }

  static async to(port: number): Promise<CountingProxy> {
    const proxy = new CountingProxy(port);
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
  }
}
