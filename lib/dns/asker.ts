// The recorder of one report: every check asks through it, each (type, name) goes out once, and what came back is kept
// in the order of arrival. That order is chance; `closeEvidence` replaces it when the report is closed.
import { emptyAnswer } from "./answers.ts";
import { normalizeName } from "./names.ts";
import type { Answer, Asked, Asker, QuestionType, Resolver } from "./types.ts";

export interface RecordingAsker extends Asker {
  /** What has been answered so far; `Asked.id` is the index in it. */
  answers(): Answer[];
  /** Different questions put, and how many of them have been answered. */
  readonly asked: number;
  readonly answered: number;
}

/**
 * Records one report's questions to `resolver`. A name that cannot be asked is answered `blocked` under its lower-cased
 * text. After `signal` aborts, `ask` rejects with its reason and nothing more is recorded.
 * @param onProgress called after every question put and every answer received
 * @param now the instant written into answers that no resolver gave (names that cannot be asked)
 */
export function createAsker(
  resolver: Resolver,
  signal?: AbortSignal,
  onProgress: (asked: number, answered: number) => void = () => {},
  now: Date = new Date(0),
): RecordingAsker {
  const questions = new Map<string, Promise<Asked>>();
  const record: Answer[] = [];

  async function put(name: string, askable: string | null, type: QuestionType): Promise<Asked> {
    const answer =
      askable === null
        ? emptyAnswer(name.toLowerCase(), type, "blocked", now)
        : await resolver.query(askable, type, signal);
    signal?.throwIfAborted();
    const id = record.push(answer) - 1;
    onProgress(questions.size, record.length);
    return { id, answer };
  }

  return {
    ask(name, type) {
      if (signal?.aborted) return Promise.reject(signal.reason);
      const askable = normalizeName(name);
      const key = `${type} ${askable ?? `\0${name.toLowerCase()}`}`;
      const earlier = questions.get(key);
      if (earlier) return earlier;
      const asked = Promise.resolve().then(() => put(name, askable, type));
      questions.set(key, asked);
      onProgress(questions.size, record.length);
      return asked;
    },
    answers: () => [...record],
    get asked() {
      return questions.size;
    },
    get answered() {
      return record.length;
    },
  };
}
