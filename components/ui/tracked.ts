/**
 * Marks a promise when it settles, in the way React's `use` reads: what is here already is had at once, without waiting for a
 * turn, also on paper. `use` itself must then be called every time: a component that waited and skips it when it is drawn
 * again has another order of hooks than before.
 */
export function tracked<T>(promise: Promise<T>): Promise<T> {
  promise.then(
    (value) => Object.assign(promise, { status: "fulfilled", value }),
    (reason) => Object.assign(promise, { status: "rejected", reason }),
  );
  return promise;
}
