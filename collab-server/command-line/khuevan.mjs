#!/usr/bin/env node
/** The command `khuevan`. */
import { load } from '../program.mjs';

const [{ runCommandLine }, { processTerminal }] = await load(
	'collab-server/command-line/main',
	'collab-server/command-line/terminal'
);
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal);
