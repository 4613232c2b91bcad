import type { Readable, Writable } from "node:stream";
import type { ConnectionTransport } from "puppeteer-core";

/** How the driver speaks with a browser: messages that end with a zero byte, over two pipes. */
export function pipeTransport(input: Writable, output: Readable, end: () => void): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => void input.write(`${message}\0`),
    close: end,
  };
  let parts: Buffer[] = [];
  output.on("data", (chunk: Buffer) => {
    let start = 0;
    for (let stop = chunk.indexOf(0); stop >= 0; stop = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...parts, chunk.subarray(start, stop)]).toString("utf8");
      [parts, start] = [[], stop + 1];
      // The driver expects every message in a turn of its own.
      setImmediate(() => transport.onmessage?.(message));
    }
    parts.push(chunk.subarray(start));
  });
  output.on("close", () => setImmediate(() => transport.onclose?.()));
  // A browser that goes away closes its ends of the pipes; that is told by "close".
  for (const pipe of [input, output]) pipe.on("error", () => undefined);
  return transport;
}
