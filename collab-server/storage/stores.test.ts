import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Database } from './database';
import { decisionContract } from './decision-contract';
import { createMemoryStore } from './memory-store';
import { openStore } from './open-store';
import { migrate } from './schema';
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

it('gives answers of an older store to the pack that the architecture was pinned to', () => {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-store-'));
	folders.push(folder);
	const opened = Database.open(join(folder, 'older.sqlite'));
	if (!opened.ok) throw new Error(opened.problem.message);
	const database = opened.value;
	migrate(database, 2);
	database.exec(`
		INSERT INTO architectures (id, name, frame, agency, pack, created_at, changed_at)
			VALUES ('k1', 'A', 'province', '96', 'vn-1425@1.0', '', ''), ('k2', 'B', 'province', '96', 'vn-1425', '', '');
		INSERT INTO answers VALUES ('k1', 'T1:object:o', 'pass', 'A', 'a1', ''), ('k2', 'T2:object:o', 'fail', 'B', 'a1', '');
	`);
	migrate(database);
	expect(database.all('SELECT architecture, pack, finding, answer FROM rule_answers ORDER BY architecture')).toEqual([
		{ architecture: 'k1', pack: 'vn-1425', finding: 'T1:object:o', answer: 'pass' },
		{ architecture: 'k2', pack: 'vn-1425', finding: 'T2:object:o', answer: 'fail' }
	]);
	database.close();
});
