/** How long comparing two versions takes, beside writing one of them out. */
import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import type { Architecture } from '$models/architecture/architecture';
import { writeCanonical } from '$models/architecture/canonical';
import { compare, editsFor } from '$models/compare/compare';
import { differences } from '$models/compare/differences';
import { incomplete } from '$models/compare/merge';
import { threeWay } from '$models/compare/three-way';
import { LiveDocument, seedDocument } from '$models/sync/document';
import { designPoint, largeArchitecture, sampleOf, type Size } from '../generators/large-architecture';
import type { Row } from './conformance';

const ROUNDS = 7;
const sizes: readonly Size[] = [designPoint, { objects: 50_000, relations: 100_000 }];
const noDossier = { code: '', version: '', cutoffDate: '', effectiveDate: null };

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function timed(rounds: number, work: () => void): number {
	const times = Array.from({ length: rounds }, () => {
		const begun = performance.now();
		work();
		return performance.now() - begun;
	});
	return median(times);
}

/** A later version that shares nothing in memory with the first: every tenth object renamed, every twentieth relation gone. */
function later(architecture: Architecture): Architecture {
	const copy = structuredClone(architecture);
	const objects = [...copy.objects].map(([id, object], at) =>
		at % 10 === 0
			? ([id, { ...object, fields: { ...object.fields, name: { value: `Tên mới ${String(at)}` } } }] as const)
			: ([id, object] as const)
	);
	return {
		...copy,
		objects: new Map(objects),
		relations: new Map([...copy.relations].filter((_, at) => at % 20 !== 0))
	};
}

/** A variant in which this many objects got another name. */
function renamed(architecture: Architecture, most: number): Architecture {
	const copy = structuredClone(architecture);
	const objects = [...copy.objects].map(([id, object], at) =>
		at < most
			? ([id, { ...object, fields: { ...object.fields, name: { value: `Phương án ${String(at)}` } } }] as const)
			: ([id, object] as const)
	);
	return { ...copy, objects: new Map(objects) };
}

const CHANGES = 500;

/**
 * As the server merges a variant: the state that both came from is read, three states are told apart, the changes carried
 * over into the live document, and what that made of it is told.
 */
function mergeRow(base: Architecture): Row {
	const kept = writeCanonical(base, noDossier);
	const [ours, theirs] = [later(base), renamed(base, CHANGES)];
	const documents = Array.from({ length: ROUNDS }, () => {
		const doc = new Y.Doc();
		seedDocument(doc, ours, null);
		return new LiveDocument(doc);
	});
	const counts = new Set<number>();
	const took = median(
		documents.map((live) => {
			const begun = performance.now();
			const before = live.current.architecture;
			const changes = threeWay(sampleOf(kept), { ours: before, theirs }, () => true).map(({ change }) => change);
			incomplete(before, changes);
			live.apply(editsFor(changes), null);
			counts.add(compare(before, live.current.architecture).length);
			return performance.now() - begun;
		})
	);
	return {
		what: `merge a variant, ${String(base.objects.size)} objects, ${[...counts].join()} changes`,
		value: `${took.toFixed(0)} ms`,
		goal: 'under 2 s'
	};
}

export function compareRows(): Row[] {
	const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	const merged = mergeRow(largeArchitecture(sample, designPoint));
	const compared = sizes.map((size): Row => {
		const before = largeArchitecture(sample, size);
		const after = later(before);
		const rounds = size === designPoint ? ROUNDS : 3;
		const took = timed(rounds, () => void differences(before, after));
		const wrote = timed(rounds, () => void writeCanonical(after, noDossier));
		const { records } = differences(before, after);
		const where = `${String(size.objects)} objects, ${String(size.relations)} relations, ${String(records.length)} records differ`;
		return {
			what: `compare two versions, ${where}`,
			value: `${took.toFixed(0)} ms (${(took / wrote).toFixed(2)} × writing the file, ${wrote.toFixed(0)} ms)`,
			goal: size === designPoint ? 'under 1 s' : ''
		};
	});
	return [...compared, merged];
}
