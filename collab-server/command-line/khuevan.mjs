#!/usr/bin/env node
/** The command `khuevan`: teaches Node to read TypeScript and the aliases of the rooms, then hands over. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

const here = dirname(fileURLToPath(import.meta.url));
register({ tsconfig: join(here, '../../tsconfig.node.json') });
const [{ runCommandLine }, { processTerminal }] = await Promise.all([import('./main.ts'), import('./terminal.ts')]);
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal);
