/**
 * `npm run bench -- live`: live editing beside the reference y-websocket server and Hocuspocus, all of them and their
 * clients in processes of their own, one after the other within each round. `--rounds 1` for a quick look.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import type { Architecture } from '$models/architecture/architecture';
import type { Fields } from '$models/architecture/field';
import { seedDocument } from '$models/sync/document';
import { largeArchitecture, sampleOf } from '../../generators/large-architecture';
import { idleRows } from './idle';
import { largeRows } from './large';
import { nodesRows } from './nodes';
import { pagesRows } from './pages';
import { writeTable, type LiveRow } from './table';
import { writingRows } from './writing';

export interface LiveBench {
	readonly rounds: number;
	/** The demo province. */
	readonly sample: Architecture;
	/** 10,000 objects, 20,000 relations. */
	readonly large: Architecture;
	/** A folder that is gone after the run. */
	folder(name: string): string;
	stateOf(architecture: Architecture): Uint8Array;
	/** Round by round each of so many contestants, beginning with the next one each time. */
	interleaved(count: number): AsyncIterable<number>;
	/** For whoever waits. */
	note(line: string): void;
}

const FIELDS = { object: 10, relation: 2 } as const;

const parts: readonly (readonly [string, (bench: LiveBench) => Promise<LiveRow[]>])[] = [
	['writing', writingRows],
	['large', largeRows],
	['idle', idleRows],
	['nodes', nodesRows],
	['pages', pagesRows]
];

function option(name: string): string | undefined {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? undefined : process.argv[at + 1];
}

/** With few fields, as the documents are that others measure with; with all of them it would be three times as large. */
function lean(architecture: Architecture): Architecture {
	const first = (fields: Fields, count: number): Fields => Object.fromEntries(Object.entries(fields).slice(0, count));
	const objects = [...architecture.objects].map(
		([id, object]) => [id, { ...object, targets: {}, fields: first(object.fields, FIELDS.object) }] as const
	);
	const relations = [...architecture.relations].map(
		([id, relation]) => [id, { ...relation, targets: {}, fields: first(relation.fields, FIELDS.relation) }] as const
	);
	return { ...architecture, objects: new Map(objects), relations: new Map(relations) };
}

/** Answers the table; `--part` runs one part only. */
export async function liveTable(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-bench-'));
	const rounds = Number(option('rounds') ?? 5);
	const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	const bench: LiveBench = {
		rounds,
		sample,
		large: lean(largeArchitecture(sample, { objects: 10_000, relations: 20_000 })),
		folder: (name) => {
			const made = join(folder, name);
			mkdirSync(made, { recursive: true });
			return made;
		},
		stateOf: (architecture) => {
			const doc = new Y.Doc();
			seedDocument(doc, architecture, 'bench');
			return Y.encodeStateAsUpdate(doc);
		},
		async *interleaved(count) {
			for (let turn = 0; turn < rounds * count; turn += 1) yield (turn + Math.floor(turn / count)) % count;
		},
		note: (line) => console.error(line)
	};
	try {
		const rows: LiveRow[] = [];
		for (const [name, part] of parts) {
			const only = option('part');
			if (only === undefined || only === name) rows.push(...(await part(bench)));
		}
		return writeTable(rows);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
