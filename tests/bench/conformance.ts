/** How long checks take: whole, after one edit, and as the model grows; with what they keep in memory. */
import { readFileSync } from 'node:fs';
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import { writeCanonical } from '$models/architecture/canonical';
import type { FieldEntry } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import { Checker } from '$models/conformance/checker';
import type { Pack } from '$models/framework/pack';
import { builtInPacks } from '$models/framework/packs';
import { designPoint, largeArchitecture, sampleOf, type Size } from '../generators/large-architecture';
import { seeded, type Random } from '../generators/random';

const asOf = '2026-11-23';
const sizes: readonly Size[] = [
	designPoint,
	{ objects: 10_000, relations: 20_000 },
	{ objects: 20_000, relations: 40_000 },
	{ objects: 50_000, relations: 100_000 }
];

export interface Row {
	readonly what: string;
	readonly value: string;
	/** The figure to reach, '' for none. */
	readonly goal: string;
}

const noDossier = { code: '', version: '', cutoffDate: '', effectiveDate: null };

const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));

function pack(): Pack {
	const [first] = builtInPacks;
	if (first === undefined) throw new Error('There is no built-in pack');
	return first;
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const percentile = (times: readonly number[], share: number): number =>
	times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

function timed(work: () => void): number {
	const begun = performance.now();
	work();
	return performance.now() - begun;
}

const ms = (time: number): string => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;

/** What this machine does with the same records without any rule: writes them out. */
const baseline = (architecture: Architecture): number =>
	median(Array.from({ length: 5 }, () => timed(() => void writeCanonical(architecture, noDossier))));

function fullCheck(architecture: Architecture, rounds: number): number {
	const times = Array.from({ length: rounds + 2 }, () =>
		timed(() => {
			const checker = new Checker(pack(), { asOf });
			checker.update(architecture);
			checker.report();
		})
	);
	// The first rounds only warm the machine up.
	return median(times.slice(2));
}

const changes: readonly (readonly [field: string, values: readonly string[]])[] = [
	['name', ['Hệ thống đổi tên', 'Kho dữ liệu đổi tên', '']],
	['owner', ['UBND tỉnh Cà Mau', 'Sở Y tế', 'Bộ Công an']],
	['lifecycle', ['planned', 'operating', 'ended']],
	['layer', ['L1', 'L2', 'L3', 'L4']],
	['securityLevel', ['1', '3', '5']],
	['recordType', ['original', 'reference']],
	['note', ['Ghi chú', 'mật khẩu: abcdef1']]
];

function edited(architecture: Architecture, ids: readonly string[], random: Random): Architecture {
	const id = ObjectId(random.pick(ids));
	const object = architecture.objects.get(id);
	if (object === undefined) return architecture;
	const [field, values] = random.pick(changes);
	const entry: FieldEntry =
		random.next() < 0.1
			? { undetermined: { reason: 'Chờ', contact: 'Sở', due: '2026-12-31' } }
			: { value: random.pick(values) };
	const changed: ArchitectureObject = { ...object, fields: { ...object.fields, [field]: entry } };
	return { ...architecture, objects: new Map(architecture.objects).set(id, changed) };
}

/** Times of a check after each of many single edits. */
function edits(start: Architecture, count: number): number[] {
	const random = seeded(7);
	const ids = [...start.objects.keys()];
	const checker = new Checker(pack(), { asOf });
	checker.update(start);
	let architecture = start;
	const times = Array.from({ length: count + 50 }, () => {
		architecture = edited(architecture, ids, random);
		return timed(() => void checker.update(architecture));
	});
	return times.slice(50);
}

/** Bytes that a checker keeps beyond the architecture; NaN where the collector cannot be asked. */
function memory(architecture: Architecture): number {
	if (globalThis.gc === undefined) return Number.NaN;
	globalThis.gc();
	const before = process.memoryUsage();
	const checker = new Checker(pack(), { asOf });
	checker.update(architecture);
	const { findings } = checker.report();
	globalThis.gc();
	const after = process.memoryUsage();
	if (findings.length < 0) throw new Error('Kept alive for the measure');
	return after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
}

export function conformanceRows(): Row[] {
	const rules = pack().rules.length;
	const rows: Row[] = [];
	let first = { time: 0, objects: 0 };
	for (const size of sizes) {
		const architecture = largeArchitecture(sample, size);
		const isDesign = size === designPoint;
		const time = fullCheck(architecture, isDesign ? 9 : 3);
		const wrote = baseline(architecture);
		const where = `${size.objects} objects, ${size.relations} relations`;
		if (isDesign) first = { time, objects: size.objects };
		const growth = time / first.time / (size.objects / first.objects);
		rows.push({
			what: `full check, ${where}, ${rules} rules`,
			value: `${ms(time)} (${(time / wrote).toFixed(2)} × writing the file, ${ms(wrote)})`,
			goal: isDesign ? 'under 150 ms' : `growth ${growth.toFixed(2)} × linear, at most 1`
		});
		if (!isDesign) continue;
		const times = edits(architecture, 1_000);
		rows.push({
			what: `check after one edit, ${where}`,
			value: `median ${ms(median(times))}, p99 ${ms(percentile(times, 0.99))}`,
			goal: 'p99 under 5 ms'
		});
		rows.push({
			what: `memory above the document, ${where}`,
			value: `${(memory(architecture) / 1_048_576).toFixed(0)} MB`,
			goal: 'under 150 MB'
		});
	}
	return rows;
}
