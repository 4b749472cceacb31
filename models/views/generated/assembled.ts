/** What every generated view of boxes has: a title, a block that says what it is made of, a legend, rows to read. */
import type { ArchitectureObject } from '$models/architecture/architecture';
import type { ViewFilter } from '$models/architecture/view-request';
import { DiagramId } from '$models/architecture/identifier';
import type { Architecture, Diagram } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import { contextFor, type ViewContext } from '../context';
import { legendOf } from '../legend';
import type { LegendEntry, Locale, View, ViewRelation } from '../view';
import { shownObjects } from '../view-of';
import { generatedWords, type GeneratedWords } from './words';

/** The diagram that a generated view is drawn as; it is none of the architecture's. */
const diagramOf = (name: string): Diagram => ({
	id: DiagramId(`view:${name}`),
	type: '',
	fields: {},
	targets: {},
	deletedAt: null
});

export const generatedContext = (architecture: Architecture, pack: Pack, name: string, locale: Locale): ViewContext =>
	contextFor(architecture, pack, diagramOf(name), '', { locale });

export interface Row {
	/** Object id. */
	readonly id: string;
	readonly code: string;
	readonly name: string;
	readonly kind: string;
	/** Where it stands in the view: layer and component, host, or distance. */
	readonly group: string;
	/** What its colour says, '' without one. */
	readonly word: string;
}

/** A view as a drawing, and the same told as rows. */
export interface BoxesView {
	readonly kind: 'boxes';
	readonly view: View;
	readonly rows: readonly Row[];
	/** True where there were too many objects to draw each. */
	readonly aggregated: boolean;
	/** Objects that the view is about. */
	readonly count: number;
	readonly classes: readonly OverlayClass[];
	readonly paths: readonly ImpactPath[];
}

export interface OverlayClass {
	readonly id: string;
	readonly tone: Extract<LegendEntry, { kind: 'overlay' }>['tone'];
	readonly word: string;
	readonly count: number;
}

/** How an object is reached, as a sentence. */
export interface ImpactPath {
	readonly object: string;
	readonly steps: number;
	readonly text: string;
}

const empty = {
	bands: [],
	layers: [],
	crossCuts: [],
	boundary: [],
	boundaryName: '',
	trayName: '',
	objects: [],
	notes: [],
	relations: []
} as const satisfies Partial<View>;

export interface Assembly {
	readonly context: ViewContext;
	readonly name: keyof GeneratedWords;
	/** Stands after the title, such as the object that the view starts from. */
	readonly of?: string;
	readonly filter: ViewFilter;
	readonly objects: readonly ArchitectureObject[];
	readonly groupOf: (object: ArchitectureObject) => string;
	readonly wordOf?: (object: ArchitectureObject) => string;
	readonly content: Partial<View> & { readonly kind: View['kind'] };
	readonly relationTypes?: ReadonlySet<string>;
	readonly classes?: readonly OverlayClass[];
	readonly paths?: readonly ImpactPath[];
}

/** A filter in words: names of what is asked for. */
export function filterWords({ pack, locale, labels }: ViewContext, filter: ViewFilter, everything: string): string {
	const named = (
		ids: readonly string[],
		all: readonly { readonly id: string; readonly name: { vi: string; en: string } }[]
	) => ids.map((id) => all.find((one) => one.id === id)?.name[locale] ?? id);
	const parts = [
		...filter.kinds.map(labels.kind),
		...named(filter.layers, pack.layers),
		...named(filter.components, pack.components),
		...filter.owners,
		...(filter.text.trim() === '' ? [] : [`“${filter.text.trim()}”`])
	];
	return parts.length === 0 ? everything : parts.join('; ');
}

/** Puts the parts of a generated view of boxes together. */
export function assembled(assembly: Assembly): BoxesView {
	const { context, name, of = '', filter, objects, groupOf, wordOf, content, classes = [], paths = [] } = assembly;
	const { words, locale, architecture, diagram, labels } = context;
	const own = generatedWords(locale);
	const title = of === '' ? own[name] : `${own[name]}: ${of}`;
	const drawn = { ...empty, ...content };
	const relations: readonly ViewRelation[] = drawn.relations;
	const legend: LegendEntry[] = [
		...legendOf(context, {
			kind: 'free',
			objects: shownObjects(drawn),
			relationTypes: assembly.relationTypes ?? new Set()
		}),
		...classes.map(({ id, tone, word, count }): LegendEntry => ({
			kind: 'overlay',
			id,
			tone,
			text: `${word} (${String(count)})`
		}))
	];
	const view: View = {
		...drawn,
		diagram: diagram.id,
		type: '',
		title,
		subtitle: architecture.meta.agencyName,
		description: `${title}. ${architecture.meta.agencyName}. ${String(objects.length)} ${own.count}`,
		titleBlock: [
			{ label: own.content, value: `${title} – ${own.madeFromModel}` },
			{ label: own.filter, value: filterWords(context, filter, own.everything) },
			{ label: own.unit, value: architecture.meta.agencyName },
			{ label: own.shown, value: String(objects.length) },
			{ label: own.lines, value: String(relations.length) }
		],
		legendName: words.legend,
		legend,
		drift: { unplaced: [], unknownSlot: [], stalePlaces: [], otherState: [] }
	};
	return {
		kind: 'boxes',
		view,
		rows: objects.map((object) => ({
			id: object.id,
			code: object.code,
			name: context.nameOf(object),
			kind: labels.kind(object.kind),
			group: groupOf(object),
			word: wordOf?.(object) ?? ''
		})),
		aggregated: false,
		count: objects.length,
		classes,
		paths
	};
}
