// A queue before a narrow door: at most so many inside, the others wait in order.

/** Returns `enter`, which resolves to `leave` when there is room. Whoever entered must leave once. */
export function createGate(room: number): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  let inside = 0;

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else inside -= 1;
  }

  return async () => {
    if (inside < room) inside += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return leave;
  };
}
