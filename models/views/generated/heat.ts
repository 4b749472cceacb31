/**
 * Colours objects by a field of the pack or by their findings. Every object gets the word of its value; the legend tells
 * each class with its count, so that the colours can be done without.
 */
import type { ArchitectureObject } from '$models/architecture/architecture';
import { isNotApplicable, isUndetermined, listOf, textOf, valueOf } from '$models/architecture/field';
import { FINDINGS } from '$models/architecture/view-request';
import { appliesToKind, fieldOf, listOfId } from '$models/framework/lookup';
import type { FieldDefinition, Pack } from '$models/framework/pack';
import type { Severity } from '$models/framework/rule';
import type { Overlay } from '$models/scene/scene';
import type { ViewContext } from '../context';
import type { ViewOverlay } from '../view';
import type { OverlayClass } from './assembled';
import type { OverlayOf } from './nested';
import { generatedWords } from './words';

/** Open findings of an object. */
export type FindingCounts = Readonly<Record<Severity, number>>;
export type FindingsOf = ReadonlyMap<string, FindingCounts>;

const STEPS = 5;
const CLASSES = 8;
/** From so many required findings on an object is another class: where most have some, one colour would tell nothing. */
const MANY = 4;

export interface Heat {
	readonly overlayOf: OverlayOf;
	readonly classes: readonly OverlayClass[];
}

export const noHeat: Heat = { overlayOf: () => undefined, classes: [] };

/** Fields whose values make classes or a scale. */
export const heatFields = (pack: Pack): readonly FieldDefinition[] =>
	pack.fields.filter(
		({ subject, type, id }) =>
			subject === 'object' &&
			(['list', 'multi-list', 'number', 'date', 'boolean'].includes(type) || id === pack.roles.owner)
	);

/** Class of one object: classes are told apart by `id` and ordered by `order`; `word` is the object's own. */
interface Placed {
	readonly id: string;
	readonly order: number;
	readonly classWord: string;
	readonly word: string;
	readonly tone: Overlay | null;
}

const scaleTone = (step: number): Overlay => `scale-${String(Math.min(STEPS, Math.max(1, step)))}` as Overlay;
const classTone = (index: number): Overlay => `class-${String((index % CLASSES) + 1)}` as Overlay;

/** Equal steps from the least to the most; a single value is one step. */
function scaleOf(values: readonly number[]): (value: number) => { readonly step: number; readonly word: string } {
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const width = (most - least) / STEPS;
	const shown = (value: number): string => String(Math.round(value * 100) / 100);
	return (value) => {
		const step = width === 0 ? 1 : Math.min(STEPS, Math.floor((value - least) / width) + 1);
		const from = least + (step - 1) * width;
		return { step, word: width === 0 ? shown(least) : `${shown(from)} – ${shown(from + width)}` };
	};
}

function placedByField(context: ViewContext, field: FieldDefinition, objects: readonly ArchitectureObject[]) {
	const { pack, labels, fieldsOf, locale } = context;
	const own = generatedWords(locale);
	const aside = (id: string, word: string, order: number): Placed => ({
		id,
		order,
		classWord: word,
		word,
		tone: 'unknown'
	});
	const list = listOfId(pack, field.list)?.values ?? [];
	const numbers = objects.flatMap(({ id }) => {
		const object = context.byId.get(id);
		const value = object === undefined ? undefined : valueOf(fieldsOf(object)[field.id]);
		return typeof value === 'number' ? [value] : [];
	});
	const scale = numbers.length === 0 ? null : scaleOf(numbers);
	return (object: ArchitectureObject): Placed | null => {
		const entry = fieldsOf(object)[field.id];
		if (entry === undefined && field.id !== pack.roles.owner && !appliesToKind(pack, field, object.kind)) return null;
		if (isUndetermined(entry)) return aside('@undetermined', own.undetermined, 1001);
		if (isNotApplicable(entry)) return aside('@not-applicable', own.notApplicable, 1002);
		const text = textOf(entry);
		const value = valueOf(entry);
		if (value === undefined || text === '') return aside('@none', own.notSaid, 1003);
		if (typeof value === 'number' && scale !== null) {
			const { step, word } = scale(value);
			return { id: `@step-${String(step)}`, order: step, classWord: word, word: String(value), tone: scaleTone(step) };
		}
		if (field.type === 'date') {
			const year = text.slice(0, 4);
			return { id: year, order: Number(year) || 1000, classWord: year, word: text, tone: null };
		}
		if (typeof value === 'boolean') {
			const word = value ? own.yes : own.no;
			return { id: text, order: value ? 0 : 1, classWord: word, word, tone: null };
		}
		const word = labels.of('object', field.id, fieldsOf(object));
		const order = list.findIndex(({ id }) => id === listOf(entry)[0]);
		return { id: text, order: order === -1 ? list.length : order, classWord: word, word, tone: null };
	};
}

function placedByFindings(context: ViewContext, findings: FindingsOf) {
	const own = generatedWords(context.locale);
	const severities = [
		['required', own.required, 'scale-5'],
		['recommended', own.recommended, 'scale-3'],
		['information', own.information, 'scale-1']
	] as const;
	return (object: ArchitectureObject): Placed => {
		const counts = findings.get(object.id);
		const heaviest = severities.findIndex(([severity]) => (counts?.[severity] ?? 0) > 0);
		const [severity, name, tone] = severities[heaviest] ?? [];
		if (counts === undefined || severity === undefined || name === undefined || tone === undefined)
			return { id: 'none', order: 9, classWord: own.noFinding, word: own.noFinding, tone: 'kept' };
		const word = severities
			.filter(([one]) => counts[one] > 0)
			.map(([one, name]) => `${String(counts[one])} ${name.toLowerCase()}`)
			.join(', ');
		if (severity !== 'required') return { id: severity, order: heaviest + 1, classWord: name, word, tone };
		const isMany = counts.required >= MANY;
		const classWord = `${name}, ${isMany ? '≥ ' : '1–'}${String(isMany ? MANY : MANY - 1)}`;
		return {
			id: `required-${isMany ? 'many' : 'few'}`,
			order: isMany ? 0 : 1,
			classWord,
			word,
			tone: isMany ? tone : 'scale-4'
		};
	};
}

/** The overlay by a field id, or by `@findings`; '' and fields that the pack does not have colour nothing. */
export function heatOf(
	context: ViewContext,
	overlay: string,
	objects: readonly ArchitectureObject[],
	findings: FindingsOf
): Heat {
	const field = fieldOf(context.pack, 'object', overlay);
	const place =
		overlay === FINDINGS
			? placedByFindings(context, findings)
			: field === undefined
				? null
				: placedByField(context, field, objects);
	if (place === null) return noHeat;
	const placed = new Map(objects.map((object) => [object.id, place(object)]));
	const classes = new Map<string, { readonly first: Placed; count: number }>();
	for (const one of placed.values()) {
		if (one === null) continue;
		const known = classes.get(one.id);
		if (known === undefined) classes.set(one.id, { first: one, count: 1 });
		else known.count += 1;
	}
	const ordered = [...classes.values()].sort((a, b) => a.first.order - b.first.order || b.count - a.count);
	// More values than colours: the rarest share the last one, each still with its own word on its box.
	const coloured = ordered.filter(({ first }) => first.tone === null);
	const many = coloured.length > CLASSES;
	const apart = new Set(many ? [...coloured].sort((a, b) => b.count - a.count).slice(0, CLASSES - 1) : coloured);
	const kept = coloured.filter((one) => apart.has(one));
	const toneOf = new Map<string, Overlay>(
		ordered.map((one) => [
			one.first.id,
			one.first.tone ?? (apart.has(one) ? classTone(kept.indexOf(one)) : classTone(CLASSES - 1))
		])
	);
	const rest = coloured.filter((one) => !apart.has(one)).reduce((sum, { count }) => sum + count, 0);
	return {
		overlayOf: (object): ViewOverlay | undefined => {
			const one = placed.get(object.id);
			const tone = one === null || one === undefined ? undefined : toneOf.get(one.id);
			return one === null || one === undefined || tone === undefined ? undefined : { tone, word: one.word };
		},
		classes: [
			...ordered
				.filter((one) => one.first.tone !== null || apart.has(one))
				.map(({ first, count }): OverlayClass => ({
					id: first.id,
					tone: toneOf.get(first.id) ?? 'unknown',
					word: first.classWord,
					count
				})),
			...(rest === 0
				? []
				: [{ id: '@rest', tone: classTone(CLASSES - 1), word: generatedWords(context.locale).others, count: rest }])
		]
	};
}
