/**
 * The packages of the peers. They are installed with the others; BENCH_PEERS names another folder that has them. All of
 * one server come by `require`, so that there is one copy of Yjs in it.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const peer = createRequire(join(process.env['BENCH_PEERS'] ?? process.cwd(), 'package.json'));
