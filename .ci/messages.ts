/** Writes `docs/messages.md`: `node .ci/messages.ts`. */
import { systemDisk } from '../pipeline/effects.ts';
import { messagesPage } from '../tests/messages/page.ts';

await systemDisk.write(`${import.meta.dirname}/../docs/messages.md`, new TextEncoder().encode(await messagesPage()));
