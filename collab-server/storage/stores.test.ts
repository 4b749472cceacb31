import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createMemoryStore } from './memory-store';
import { openStore } from './open-store';
import { storeContract } from './store-contract';

const folders: string[] = [];

afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

storeContract('the store in memory', createMemoryStore);
storeContract('the store on SQLite', () => {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-store-'));
	folders.push(folder);
	const opened = openStore(folder, 'serve');
	if (!opened.ok) throw new Error(opened.problem.message);
	return opened.value;
});
