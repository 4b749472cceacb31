/**
 * What trees and diagrams show of an architecture, as it was a moment ago: for whoever waits for a large document. Written
 * and read in a fraction of the time that the document takes, by the same program on both sides. It is looked at and never
 * kept; a file is canonical.
 */
import { z } from 'zod';
import { englishId } from '$models/framework/both-languages';
import type {
	Architecture,
	ArchitectureObject,
	Diagram,
	DiagramNode,
	Mapping,
	Point,
	Rectangle,
	Relation
} from './architecture';
import type { FieldEntry, Fields } from './field';
import type { DiagramId, MappingId, NodeId, ObjectId, RelationId } from './identifier';

/** One more whenever the lines change their shape: what another program wrote is not read. */
const FORMAT = 4;

/** So many lines are written at a time; who writes may do something else in between. */
const PIECE = 500;

const inBoth = (...fields: readonly string[]): readonly string[] =>
	fields.flatMap((field) => [field, englishId(field)]);

/** Whoever shows another field in a tree or on a diagram adds it here. */
const shownFields = {
	object: [
		...inBoth('name'),
		'layer',
		'component',
		'modelState',
		'recordType',
		'owner',
		'lifecycle',
		'disposition',
		'usageState',
		'sharing',
		'usageScope'
	],
	relation: [...inBoth('data'), 'channel', 'modelState', 'state'],
	mapping: ['slotGeneral', 'slotComponent', 'slotCommune']
} as const;

type Subject = keyof typeof shownFields;

/** Each text and entry is written once; everywhere else stands its number. */
class Words {
	readonly all: unknown[] = [];
	readonly #numbers = new Map<string, number>();

	readonly of = (word: unknown): number => {
		const key = typeof word === 'string' ? word : JSON.stringify([word]);
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		this.#numbers.set(key, this.all.length);
		return this.all.push(word) - 1;
	};
}

/** The numbers of a record's shown fields, in their order; the word of a field that says nothing is null. */
const numbersOf = (words: Words, subject: Subject, fields: Fields): number[] =>
	shownFields[subject].map((field) => words.of(fields[field] ?? null));

function* objectLines(architecture: Architecture, words: Words): Generator<readonly number[]> {
	for (const { id, kind, code, parent, catalogue, fields, targets, deletedAt } of architecture.objects.values()) {
		if (deletedAt !== null) continue;
		const head = [id, kind, code, parent, catalogue].map(words.of);
		const later = Object.keys(targets).length === 0 ? [] : numbersOf(words, 'object', targets);
		yield [...head, ...numbersOf(words, 'object', fields), ...later];
	}
}

function* relationLines(architecture: Architecture, words: Words): Generator<readonly number[]> {
	for (const { id, source, target, type, code, fields, deletedAt } of architecture.relations.values())
		if (deletedAt === null)
			yield [...[id, source, target, type, code].map(words.of), ...numbersOf(words, 'relation', fields)];
}

function* mappingLines(architecture: Architecture, words: Words): Generator<readonly number[]> {
	for (const { id, object, fields } of architecture.mappings.values())
		yield [words.of(id), words.of(object), ...numbersOf(words, 'mapping', fields)];
}

function* nodeLines(architecture: Architecture, words: Words): Generator<unknown> {
	for (const node of architecture.nodes.values())
		yield node.kind === 'object' && node.locked !== true
			? [node.id, node.diagram, node.object].map(words.of)
			: { ...node };
}

const lines = {
	objects: objectLines,
	relations: relationLines,
	mappings: mappingLines,
	nodes: nodeLines,
	diagrams: ({ diagrams }) => diagrams.values(),
	geometry: ({ geometry }) => geometry,
	bends: ({ bends }) => bends,
	// Last, since all of them are known then.
	words: (_, words) => words.all
} as const satisfies Record<string, (architecture: Architecture, words: Words) => Iterable<unknown>>;

type Root = keyof typeof lines;

/** One JSON text, in pieces. */
export function* glimpsePieces(architecture: Architecture): Generator<string> {
	const words = new Words();
	yield `{"format":${FORMAT},"meta":${JSON.stringify(architecture.meta)}`;
	for (const [root, linesOf] of Object.entries(lines)) {
		yield `,"${root}":[`;
		let piece: string[] = [];
		let isFirst = true;
		for (const line of linesOf(architecture, words)) {
			if (piece.length === PIECE) {
				yield `${isFirst ? '' : ','}${piece.join()}`;
				piece = [];
				isFirst = false;
			}
			piece.push(JSON.stringify(line));
		}
		if (piece.length > 0) yield `${isFirst ? '' : ','}${piece.join()}`;
		yield ']';
	}
	yield '}';
}

type Numbers = readonly number[];

/** What stands in a list is as this program wrote it; to look into each line would take longer than reading it. */
const listOf = <Line>(isLine: (line: unknown) => boolean = () => true) =>
	z.custom<readonly Line[]>((list) => Array.isArray(list) && list.every(isLine));

const glimpseSchema = z.object({
	format: z.literal(FORMAT),
	meta: z.custom<Architecture['meta']>(
		(meta) =>
			z.object({ id: z.string(), name: z.string(), frame: z.string(), pack: z.string() }).safeParse(meta).success
	),
	objects: listOf<Numbers>(Array.isArray),
	relations: listOf<Numbers>(Array.isArray),
	mappings: listOf<Numbers>(Array.isArray),
	nodes: listOf<Numbers | DiagramNode>(),
	diagrams: listOf<Diagram>(),
	geometry: listOf<readonly [NodeId, Rectangle]>(Array.isArray),
	bends: listOf<readonly [string, readonly Point[]]>(Array.isArray),
	words: listOf<unknown>()
} satisfies Record<Root | 'format' | 'meta', z.ZodType>);

/** Reads the numbers that one line is made of, from its first to its last. */
class Line {
	#at = 0;

	constructor(
		private readonly words: readonly unknown[],
		private readonly numbers: Numbers
	) {}

	get isRead(): boolean {
		return this.#at >= this.numbers.length;
	}

	/** The type is whatever the same place was written from. */
	next<Word = string>(): Word {
		return this.words[this.numbers[this.#at++] ?? -1] as Word;
	}

	fields(subject: Subject): Fields {
		const fields: Record<string, FieldEntry> = {};
		for (const field of shownFields[subject]) {
			const entry = this.next<FieldEntry | null>();
			if (entry !== null) fields[field] = entry;
		}
		return fields;
	}
}

const readObject = (line: Line): ArchitectureObject => ({
	id: line.next<ObjectId>(),
	kind: line.next(),
	code: line.next(),
	parent: line.next<ObjectId | null>(),
	catalogue: line.next(),
	fields: line.fields('object'),
	targets: line.isRead ? {} : line.fields('object'),
	notes: [],
	importKey: '',
	deletedAt: null
});

const readRelation = (line: Line): Relation => ({
	id: line.next<RelationId>(),
	source: line.next<ObjectId>(),
	target: line.next<ObjectId>(),
	type: line.next(),
	code: line.next(),
	fields: line.fields('relation'),
	targets: {},
	importKey: '',
	deletedAt: null
});

const readMapping = (line: Line): Mapping => ({
	id: line.next<MappingId>(),
	object: line.next<ObjectId>(),
	fields: line.fields('mapping'),
	targets: {}
});

const readNode = (line: Line): DiagramNode => ({
	id: line.next<NodeId>(),
	diagram: line.next<DiagramId>(),
	kind: 'object',
	object: line.next<ObjectId>()
});

const byId = <Item extends { readonly id: unknown }>(items: readonly Item[]): Map<Item['id'], Item> =>
	new Map(items.map((item) => [item.id, item]));

/** What is not shown in a tree or on a diagram is not in it. null where that is not what this program writes. */
export function readGlimpse(text: string): Architecture | null {
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch {
		return null;
	}
	const parsed = glimpseSchema.safeParse(raw);
	if (!parsed.success) return null;
	const { meta, words, objects, relations, mappings, nodes, diagrams, geometry, bends } = parsed.data;
	const read = <Item>(list: readonly Numbers[], item: (line: Line) => Item): Item[] =>
		list.map((numbers) => item(new Line(words, numbers)));
	return {
		meta,
		objects: byId(read(objects, readObject)),
		relations: byId(read(relations, readRelation)),
		mappings: byId(read(mappings, readMapping)),
		diagrams: byId(diagrams),
		nodes: byId(nodes.map((node) => ('id' in node ? node : readNode(new Line(words, node))))),
		geometry: new Map(geometry),
		bends: new Map(bends),
		gaps: new Map(),
		tasks: new Map(),
		gapTasks: new Map(),
		kpis: new Map(),
		goals: new Map(),
		chapters: new Map(),
		pictures: new Map()
	};
}
