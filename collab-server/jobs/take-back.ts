/**
 * Takes an import back in one step: what it made goes to the bin, what it changed is as before. What somebody has worked
 * on since stays, and is counted.
 */
import type { Architecture } from '$models/architecture/architecture';
import type { Edit } from '$models/architecture/edit';
import { DiagramId, ObjectId, RelationId } from '$models/architecture/identifier';
import { ok, type Result } from '$models/architecture/result';
import type { CommandContext } from '$models/commands/command';
import { planAll } from '$models/commands/commands';
import { EXISTENCE, type Change, type ComparedRoot } from '$models/compare/change';
import { editsFor } from '$models/compare/compare';
import { keysIn, type Keys } from '$models/compare/flat';
import { merge } from '$models/compare/merge';

export interface TakenBack {
	readonly edits: readonly Edit[];
	/** Records and fields that are as before the import. */
	readonly taken: number;
	/** Those that somebody has worked on since. */
	readonly kept: number;
}

/** What the server gives or time brings, which is nobody's work. */
const notWork: ReadonlySet<string> = new Set(['code']);
/** Places belong to the diagram that they are on. */
const ofDiagrams: ReadonlySet<ComparedRoot> = new Set(['nodes', 'geometry', 'bends']);

type Made = ReadonlyMap<string, ReadonlyMap<string, Change>>;

/** The records of a root that the import made, with what it said of each. */
function madeIn(root: ComparedRoot, changes: readonly Change[]): Made {
	const made = new Map<string, Map<string, Change>>();
	for (const change of changes)
		if (change.root === root && change.key === EXISTENCE && change.before === null) made.set(change.id, new Map());
	for (const change of changes) if (change.root === root) made.get(change.id)?.set(change.key, change);
	return made;
}

/** Whether a record says what the import made it say, and nothing else. */
function isAsMade(now: Keys, said: ReadonlyMap<string, Change>): boolean {
	for (const key of now.keys()) if (!said.has(key) && !notWork.has(key)) return false;
	return [...said].every(([key, { after }]) => JSON.stringify(now.get(key) ?? null) === JSON.stringify(after));
}

/** Plans taking back the difference that an import made. */
export function takeBack(now: Architecture, changes: readonly Change[], context: CommandContext): Result<TakenBack> {
	const keys = keysIn(now);
	const [objects, relations, diagrams] = [
		madeIn('objects', changes),
		madeIn('relations', changes),
		madeIn('diagrams', changes)
	];
	const places = madeIn('nodes', changes);
	const live = {
		objects: [...objects.keys()].filter((id) => now.objects.get(ObjectId(id))?.deletedAt === null),
		relations: [...relations.keys()].filter((id) => now.relations.get(RelationId(id))?.deletedAt === null),
		diagrams: [...diagrams.keys()].filter((id) => now.diagrams.get(DiagramId(id))?.deletedAt === null)
	};

	const workedOn = new Set<string>();
	for (const { id, diagram } of now.nodes.values()) if (!places.has(id)) workedOn.add(diagram);
	const said = (of: Made, id: string): ReadonlyMap<string, Change> => of.get(id) ?? new Map<string, Change>();
	const goingDiagrams = new Set(
		live.diagrams.filter((id) => !workedOn.has(id) && isAsMade(keys('diagrams', id), said(diagrams, id)))
	);

	const inUse = new Set<string>();
	for (const node of now.nodes.values())
		if (node.kind === 'object' && !goingDiagrams.has(node.diagram)) {
			const isThere = now.diagrams.get(node.diagram)?.deletedAt === null;
			if (isThere) inUse.add(node.object);
		}
	for (const { id, source, target, deletedAt } of now.relations.values())
		if (deletedAt === null && !relations.has(id)) inUse.add(source).add(target);
	for (const { id, parent, deletedAt } of now.objects.values())
		if (deletedAt === null && parent !== null && !objects.has(id)) inUse.add(parent);
	const goingObjects = live.objects.filter((id) => !inUse.has(id) && isAsMade(keys('objects', id), said(objects, id)));
	const goingRelations = live.relations.filter((id) => isAsMade(keys('relations', id), said(relations, id)));

	const calls = [
		{ type: 'record.delete', subject: 'relation', ids: goingRelations },
		{ type: 'record.delete', subject: 'object', ids: goingObjects },
		{ type: 'record.delete', subject: 'diagram', ids: [...goingDiagrams] }
	].filter(({ ids }) => ids.length > 0);
	const planned = planAll(now, calls, context);
	if (!planned.ok) return planned;

	const isOfMade = ({ root, id }: Change): boolean =>
		(root === 'objects' && objects.has(id)) ||
		(root === 'relations' && relations.has(id)) ||
		(root === 'diagrams' && diagrams.has(id)) ||
		(root === 'mappings' && objects.has(id.slice(0, id.lastIndexOf('.')))) ||
		ofDiagrams.has(root);
	const back = changes
		.filter((change) => !isOfMade(change))
		.map((change) => ({ ...change, before: change.after, after: change.before }));
	const merged = merge(now, back);
	const restored = merged.filter(({ state }) => state === 'clean').map(({ change }) => change);
	const going = goingRelations.length + goingObjects.length + goingDiagrams.size;
	return ok({
		edits: [...planned.value.edits, ...editsFor(restored)],
		taken: going + restored.length,
		kept:
			live.objects.length +
			live.relations.length +
			live.diagrams.length -
			going +
			merged.filter(({ state }) => state === 'conflict').length
	});
}
