/** Collects what stages have to say while their values flow on; the one place that knows when to stop. */
import { isEnvironmental } from './build-report.ts';
import type { Message, Result } from './model/message.ts';

/** The messages of a piece of work so far. */
export class Findings {
  readonly #messages: Message[] = [];

  /** Keeps a result's messages and gives its value. */
  take<T>(result: Result<T>): T {
    this.#messages.push(...result.messages);
    return result.value;
  }

  /** Keeps messages that come without a value. */
  add(messages: readonly Message[]): void {
    this.#messages.push(...messages);
  }

  get messages(): readonly Message[] {
    return this.#messages;
  }

  /** Whether the input has an error: then nothing may be published. A browser that fails is none. */
  get failed(): boolean {
    return this.#messages.some((message) => message.severity === 'error' && !isEnvironmental(message));
  }
}
