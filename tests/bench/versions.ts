/** Merging a variant, opening a version, and looking ahead to a day of the plan: each beside something that takes as long as it may. */
import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import type { Architecture } from '$models/architecture/architecture';
import { writeCanonical } from '$models/architecture/canonical';
import { compare, editsFor } from '$models/compare/compare';
import { incomplete } from '$models/compare/merge';
import { threeWay } from '$models/compare/three-way';
import { Checker } from '$models/conformance/checker';
import { changeBetween } from '$models/conformance/difference';
import { followed } from '$models/conformance/follow';
import { builtInPack } from '$models/framework/packs';
import { remainsBetween } from '$models/plan/remains';
import { LiveDocument, seedDocument } from '$models/sync/document';
import { designPoint, largeArchitecture, sampleOf } from '../generators/large-architecture';
import { later, median, noDossier } from './compare';
import type { Row } from './conformance';

const ROUNDS = 5;
const CHANGES = 500;
const [today, then] = ['2026-11-23', '2028-12-31'];

function timed(work: () => void): number {
	const begun = performance.now();
	work();
	return performance.now() - begun;
}

const ms = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

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

function liveOf(architecture: Architecture): LiveDocument {
	const doc = new Y.Doc();
	seedDocument(doc, architecture, null);
	return new LiveDocument(doc);
}

/**
 * As the server merges a variant: the state that both came from is read, three states are told apart, the changes carried
 * over into the live document, and what that made of it is told.
 */
function mergeRow(base: Architecture): Row {
	const kept = writeCanonical(base, noDossier);
	const [ours, theirs] = [later(base), renamed(base, CHANGES)];
	const counts = new Set<number>();
	const times = Array.from({ length: ROUNDS }, () => {
		const live = liveOf(ours);
		const before = live.current.architecture;
		globalThis.gc?.();
		return timed(() => {
			const changes = threeWay(sampleOf(kept), { ours: before, theirs }, () => true).map(({ change }) => change);
			incomplete(before, changes);
			live.apply(editsFor(changes), null);
			counts.add(compare(before, live.current.architecture).length);
		});
	});
	return {
		what: `merge a variant, ${String(base.objects.size)} objects, ${[...counts].join()} changes`,
		value: ms(median(times)),
		goal: 'under 2 s'
	};
}

/** What is kept of a version, and what is kept of the document, each read to where it can be shown. */
function openingRow(architecture: Architecture): Row {
	const version = new TextEncoder().encode(writeCanonical(architecture, noDossier));
	const state = Y.encodeStateAsUpdate(liveOf(architecture).doc);
	const open = {
		version: () => void sampleOf(new TextDecoder().decode(version)),
		live: () => {
			const doc = new Y.Doc();
			Y.applyUpdate(doc, state);
			void new LiveDocument(doc).current;
		}
	};
	const times = { version: [] as number[], live: [] as number[] };
	for (let round = 0; round < ROUNDS; round += 1)
		for (const kind of ['version', 'live'] as const) {
			globalThis.gc?.();
			times[kind].push(timed(open[kind]));
		}
	const [ours, live] = [median(times.version), median(times.live)];
	return {
		what: `open a version, ${String(architecture.objects.size)} objects, beside the live document`,
		value: `${ms(ours)} (${(ours / live).toFixed(2)} × the live document, ${ms(live)})`,
		goal: 'at most 1 ×'
	};
}

/** As the worker of the check does it for a day that nobody looked at before, and after one edit. */
function remainsRows(architecture: Architecture): Row[] {
	const pack = builtInPack('vn-1425');
	if (pack === undefined) throw new Error('The pack is there');
	const now = new Checker(pack, { asOf: today });
	now.update(architecture);
	let ahead = new Checker(pack, { asOf: then });
	const look = (state = architecture): void => {
		now.update(state);
		ahead.update(state);
		const report = now.report();
		const change = changeBetween(report, ahead.report());
		remainsBetween(report, followed({ ...report, asOf: then }, change));
	};
	const anew = Array.from({ length: ROUNDS }, () => {
		ahead = new Checker(pack, { asOf: then });
		return timed(() => look());
	});
	const ids = [...architecture.objects.keys()].slice(0, ROUNDS);
	const again = ids.map((id) => {
		const objects = new Map(architecture.objects);
		const object = objects.get(id);
		if (object !== undefined) objects.set(id, { ...object, fields: { ...object.fields, owner: { value: 'Sở Y tế' } } });
		return timed(() => look({ ...architecture, objects }));
	});
	const what = `what remains open at a later day, ${String(architecture.objects.size)} objects`;
	return [
		{ what: `${what}: another day`, value: ms(median(anew)), goal: '' },
		{ what: `${what}: the same day after an edit`, value: ms(median(again)), goal: '' }
	];
}

export function versionRows(): Row[] {
	const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	const base = largeArchitecture(sample, designPoint);
	return [mergeRow(base), openingRow(base), ...remainsRows(base)];
}
