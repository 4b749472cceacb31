import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { decisionContract } from './decision-contract';
import { createMemoryStore } from './memory-store';
import { openStore } from './open-store';
import type { Store } from './store';
import { storeContract } from './store-contract';

const folders: string[] = [];

afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function onDisk(): Store {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-store-'));
	folders.push(folder);
	const opened = openStore(folder, 'serve');
	if (!opened.ok) throw new Error(opened.problem.message);
	return opened.value;
}

const stores = [
	['the store in memory', createMemoryStore],
	['the store on SQLite', onDisk]
] as const;

for (const [name, open] of stores) {
	storeContract(name, open);
	decisionContract(name, open);
}
