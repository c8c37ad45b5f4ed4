/**
 * A queue whose items are handled strictly one at a time, in order: what is put in while one is handled
 * waits until it is done.
 */
export function createInbox<T>(handle: (item: T) => void): (item: T) => void {
  const waiting: T[] = [];
  let busy = false;
  return (item) => {
    waiting.push(item);
    if (busy) return;
    busy = true;
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) handle(next);
    } finally {
      busy = false;
    }
  };
}
