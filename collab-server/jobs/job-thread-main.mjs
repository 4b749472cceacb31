/** A thread that calculates: teaches Node to read TypeScript and the aliases of the rooms, then hands over. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

const here = dirname(fileURLToPath(import.meta.url));
register({ tsconfig: join(here, '../../tsconfig.node.json') });
const { answerWork } = await import('./answer-work.ts');
answerWork(parentPort);
