/** Taking in what was copied: the same object again on another diagram, else a new one like it. */
import type { Architecture, Point, Rectangle } from '$models/architecture/architecture';
import { textOf, type FieldEntry, type Fields } from '$models/architecture/field';
import { DiagramId, figureNode, ObjectId } from '$models/architecture/identifier';
import { belongsOn, statesOfObject } from '$models/architecture/model-states';
import { checkedField } from '$models/commands/field-input';
import { positionOf } from '$models/commands/slot-position';
import { fieldOf, kindOf, relationKindOf } from '$models/framework/lookup';
import type { Pack, Subject } from '$models/framework/pack';
import { boundsOf } from '$models/layout/arrange';
import { freeShift, standApart } from '$models/layout/free-spots';
import { relationAddCall } from '../calls';
import type { Choice } from '../choice';
import type { EditorCall } from '../editor-state.svelte';
import type { Clip, ClipObject } from './clip';

export interface PasteInto {
	readonly architecture: Architecture;
	readonly pack: Pack;
	/** Free diagram that it is pasted on; null on a figure, where new objects stand in the slots of the old. */
	readonly diagram: string | null;
	/** State that the diagram draws, such as `as-is`; '' where it does not say. */
	readonly state: string;
	/** Middle of where it shall stand; null beside where it stood. */
	readonly at: Point | null;
	/** What stands on the diagram already, on which nothing is laid. */
	readonly taken: readonly Rectangle[];
	readonly newId: () => string;
	/** A name for a second one of the same. */
	readonly nameOfCopy: (name: string) => string;
}

export interface Paste {
	readonly calls: readonly EditorCall[];
	/** What stands there afterwards. */
	readonly chosen: readonly Choice[];
	/** Objects that stand on the diagram as they are, and new ones. */
	readonly shown: number;
	readonly made: number;
	/** Objects that stand on the diagram and are not drawn, since they belong to another state than it shows. */
	readonly hidden: readonly string[];
	/** What this framework has no place for, by name. */
	readonly left: readonly string[];
}

/** So far from the original, that both are seen. */
const BESIDE = 24;

/** Fields that this pack takes as they are; the names of the others go to `left`. */
function takenFields(pack: Pack, subject: Subject, fields: Fields, left: Set<string>): Record<string, FieldEntry> {
	const taken: Record<string, FieldEntry> = {};
	for (const [id, entry] of Object.entries(fields)) {
		const checked = checkedField(pack, subject, id, entry);
		if (!checked.ok) left.add(fieldOf(pack, subject, id)?.label.vi ?? id);
		else if (checked.value !== null) taken[id] = checked.value;
	}
	return taken;
}

const inside = ([x, y, width, height]: Rectangle, outer: Rectangle): boolean =>
	x >= outer[0] && y >= outer[1] && x + width <= outer[0] + outer[2] && y + height <= outer[1] + outer[3];

/** Places of the outermost objects; parts stand in their wholes. */
function outerPlaces(objects: readonly ClipObject[]): readonly Rectangle[] {
	const placeOf = new Map(objects.map(({ id, rectangle }) => [id, rectangle]));
	return objects.flatMap(({ parent, rectangle }) => {
		const whole = parent === null ? null : (placeOf.get(parent) ?? null);
		return rectangle === null || (whole !== null && inside(rectangle, whole)) ? [] : [rectangle];
	});
}

/** How far everything is moved: to a point or beside where it stood, and from there to where it lies on nothing. */
function shiftOf({ objects, notes }: Clip, at: Point | null, taken: readonly Rectangle[]): Point {
	const outer = outerPlaces(objects);
	const places = [...outer, ...notes.map(({ rectangle }) => rectangle)];
	if (places.length === 0) return [BESIDE, BESIDE];
	const [x, y, width, height] = boundsOf(places.map((place, index) => [String(index), place]));
	const [dx, dy] =
		at === null ? [BESIDE, BESIDE] : [Math.round(at[0] - x - width / 2), Math.round(at[1] - y - height / 2)];
	const [right, down] = freeShift(
		taken,
		outer.map((place) => [place[0] + dx, place[1] + dy, place[2], place[3]])
	);
	return [dx + right, dy + down];
}

export function pasteOf(clip: Clip, into: PasteInto): Paste {
	const { architecture, pack, diagram, newId } = into;
	const isSame = clip.architecture === architecture.meta.id;
	const left = new Set<string>();
	const [dx, dy] = shiftOf(clip, into.at, into.taken);
	// Slots of a figure stand closer than boxes with lines may: then the layout finds the places.
	const keepsPlaces = standApart(outerPlaces(clip.objects));
	const shifted = ([x, y, width, height]: Rectangle): Rectangle => [x + dx, y + dy, width, height];
	const calls: EditorCall[] = [];
	const chosen: Choice[] = [];
	const idOf = new Map<string, string>();
	const hidden: string[] = [];
	let [shown, made] = [0, 0];

	/** Seen here for the first time: the object itself, not another like it. */
	const isShownHere = ({ id }: ClipObject): boolean => {
		const object = isSame ? architecture.objects.get(ObjectId(id)) : undefined;
		if (object === undefined || object.deletedAt !== null || diagram === null) return false;
		return !architecture.nodes.has(figureNode(DiagramId(diagram), object.id));
	};
	const kept = clip.objects.filter((object) => {
		if (kindOf(pack, object.kind) !== undefined) return true;
		left.add(textOf(object.fields['name']) || object.kind);
		return false;
	});
	for (const object of kept) idOf.set(object.id, isShownHere(object) ? object.id : newId());
	for (const object of kept) {
		const id = idOf.get(object.id) ?? '';
		const place = object.rectangle === null || !keepsPlaces ? {} : { rectangle: shifted(object.rectangle) };
		const isDrawn = belongsOn(statesOfObject(object), into.state);
		if (id === object.id) {
			shown += 1;
			if (!isDrawn) hidden.push(id);
		} else {
			made += 1;
			const name = textOf(object.fields['name']);
			const fields = takenFields(pack, 'object', object.fields, left);
			// What is made here belongs to what is drawn here, or it would not be seen.
			if (!isDrawn) fields['modelState'] = { value: into.state };
			if (isSame && name !== '') fields['name'] = { value: into.nameOfCopy(name) };
			const slots = Object.fromEntries(Object.entries(object.slots).filter(([, slot]) => positionOf(pack, slot).ok));
			const { kind, catalogue } = object;
			calls.push({ type: 'object.add', id, kind, fields, slots, catalogue });
			for (const [field, entry] of Object.entries(takenFields(pack, 'object', object.targets, left)))
				calls.push({ type: 'field.set', subject: 'object', id, field, entry, target: true });
		}
		if (diagram !== null) calls.push({ type: 'node.add', diagram, object: id, ...place });
		chosen.push({ kind: 'object', id });
	}
	for (const object of kept) {
		const id = idOf.get(object.id) ?? '';
		const parent =
			object.parent === null ? undefined : (idOf.get(object.parent) ?? (isSame ? object.parent : undefined));
		const isThere = parent !== undefined && (parent !== object.parent || architecture.objects.has(ObjectId(parent)));
		if (id !== object.id && isThere) calls.push({ type: 'object.nest', object: id, parent });
	}
	for (const { source, target, kind, fields } of clip.relations) {
		const ends = [idOf.get(source), idOf.get(target)] as const;
		const isOld = ends[0] === source && ends[1] === target;
		if (ends[0] === undefined || ends[1] === undefined || isOld) continue;
		if (relationKindOf(pack, kind) === undefined) left.add(kind);
		else
			calls.push(
				relationAddCall({ source: ends[0], target: ends[1], kind, fields: takenFields(pack, 'relation', fields, left) })
			);
	}
	if (diagram !== null) {
		for (const { text, group, rectangle } of clip.notes)
			calls.push({ type: 'note.add', diagram, text, group, rectangle: shifted(rectangle) });
	}
	return { calls, chosen, shown, made, hidden, left: [...left] };
}
