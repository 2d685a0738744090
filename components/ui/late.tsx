// A component whose code comes when it is first drawn, or before that when the reader reaches for it. Code that cannot be had
// says so in its place: a lost connection must not take the report away.
import { type ComponentType, type ReactNode, use } from "react";
import { useBaseTexts } from "#texts";
import { tracked } from "./tracked.ts";

export interface LateComponent<P> {
  (props: P): ReactNode;
  /** Fetches the code; never rejects. */
  preload: () => Promise<unknown>;
}

/** After so long a component that could not be had is asked for again. */
const retryMs = 5_000;

/** @param load imports the component */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): LateComponent<P> {
  let loading: Promise<ComponentType<P>> | null = null;
  const preload = () => {
    loading ??= tracked(
      load().catch(() => {
        setTimeout(() => {
          loading = null;
        }, retryMs);
        return Missing;
      }),
    );
    return loading;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: called once for a component, at the top of a module
  function Late(props: P) {
    const Component = use(preload());
    return <Component {...props} />;
  }
  return Object.assign(Late, { preload });
}

function Missing() {
  return <span className="problem">{useBaseTexts().problems.lostConnection}</span>;
}
