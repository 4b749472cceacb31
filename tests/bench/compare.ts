/** How long comparing two versions takes, beside writing one of them out. */
import { readFileSync } from 'node:fs';
import type { Architecture } from '$models/architecture/architecture';
import { writeCanonical } from '$models/architecture/canonical';
import { differences } from '$models/compare/differences';
import { designPoint, largeArchitecture, sampleOf, type Size } from '../generators/large-architecture';
import type { Row } from './conformance';

const ROUNDS = 7;
const sizes: readonly Size[] = [designPoint, { objects: 50_000, relations: 100_000 }];
export const noDossier = { code: '', version: '', cutoffDate: '', effectiveDate: null };

export const median = (times: readonly number[]): number =>
	times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function timed(rounds: number, work: () => void): number {
	const times = Array.from({ length: rounds }, () => {
		const begun = performance.now();
		work();
		return performance.now() - begun;
	});
	return median(times);
}

/** A later version that shares nothing in memory with the first: every tenth object renamed, every twentieth relation gone. */
export function later(architecture: Architecture): Architecture {
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

export function compareRows(): Row[] {
	const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	return sizes.map((size): Row => {
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
}
