/** The process of the clients: does what it is told, one task after the other. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: join(dirname(fileURLToPath(import.meta.url)), '../../../tsconfig.node.json') });
const { answerTasks } = await import('./tasks.ts');
answerTasks();
