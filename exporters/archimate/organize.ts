/** Folders of a file: by layer and component, as the framework has them, unless the file that it came from had its own. */
import { textOf } from '$models/architecture/field';
import { componentOf, kindOf, layerOf, relationKindOf } from '$models/framework/lookup';
import type { Words } from '$models/framework/pack';
import type { Item, LangText } from './exchange';
import { ownId } from './identifiers';
import type { Writing } from './writing';

const inBoth = ({ vi, en }: Words): LangText[] => [
	{ lang: 'vi', text: vi },
	{ lang: 'en', text: en }
];

const folder = (labels: LangText[], items: readonly Item[]): Item => ({
	id: '',
	labels,
	documentation: [],
	ref: '',
	items
});
const place = (ref: string): Item => ({ id: '', labels: [], documentation: [], ref, items: [] });

const relations: Words = { vi: 'Quan hệ', en: 'Relations' };
const views: Words = { vi: 'Khung nhìn', en: 'Views' };
const records: Words = { vi: 'Triển khai và chuyển đổi', en: 'Implementation and migration' };

/** Groups in the order in which they were first met. */
function grouped<One>(
	all: readonly One[],
	wordsOf: (one: One) => Words
): Map<string, { words: Words; members: One[] }> {
	const groups = new Map<string, { words: Words; members: One[] }>();
	for (const one of all) {
		const words = wordsOf(one);
		const known = groups.get(words.vi);
		if (known === undefined) groups.set(words.vi, { words, members: [one] });
		else known.members.push(one);
	}
	return groups;
}

interface Concepts {
	readonly elements: readonly { readonly id: string }[];
	readonly relationships: readonly { readonly id: string }[];
	readonly views: readonly { readonly id: string }[];
}

function foldersOf(writing: Writing, concepts: Concepts): Item[] {
	const { architecture, pack, conceptOf, relationshipOf } = writing;
	const { layer, component } = pack.roles;
	const objects = [...architecture.objects.values()].filter(({ id }) => conceptOf.get(id)?.isElement === true);
	const kindWords = (kind: string): Words => kindOf(pack, kind)?.label ?? { vi: kind, en: kind };
	const layers = grouped(objects, ({ kind, fields }) => layerOf(pack, textOf(fields[layer]))?.name ?? kindWords(kind));
	const refOf = (id: string): Item => place(conceptOf.get(id)?.id ?? '');
	const items = [...layers.values()].map(({ words, members }) => {
		const within = grouped(members, ({ fields }) => componentOf(pack, textOf(fields[component]))?.name ?? words);
		const direct = within.get(words.vi)?.members ?? [];
		within.delete(words.vi);
		return folder(inBoth(words), [
			...[...within.values()].map((one) =>
				folder(
					inBoth(one.words),
					one.members.map(({ id }) => refOf(id))
				)
			),
			...direct.map(({ id }) => refOf(id))
		]);
	});
	const placed = new Set(objects.map(({ id }) => conceptOf.get(id)?.id));
	const rest = concepts.elements.filter(({ id }) => !placed.has(id));
	const lines = grouped(
		[...architecture.relations.values()],
		({ type }) => relationKindOf(pack, type)?.label ?? { vi: type, en: type }
	);
	const own = new Set(relationshipOf.values());
	const otherLines = concepts.relationships.filter(({ id }) => !own.has(id));
	const filled = (words: Words, inside: readonly Item[]): Item[] =>
		inside.length === 0 ? [] : [folder(inBoth(words), inside)];
	return [
		...items,
		...filled(
			records,
			rest.map(({ id }) => place(id))
		),
		...filled(relations, [
			...[...lines.values()].map(({ words, members }) =>
				folder(
					inBoth(words),
					members.map(({ id }) => place(relationshipOf.get(id) ?? ''))
				)
			),
			...otherLines.map(({ id }) => place(id))
		]),
		...filled(
			views,
			concepts.views.map(({ id }) => place(id))
		)
	];
}

/** Folders that were carried along, without what is there no more. */
function carriedFolders(items: readonly Item[], idOf: (own: string) => string | undefined): Item[] {
	return items.flatMap((item): Item[] => {
		const inside = carriedFolders(item.items, idOf);
		if (item.ref === '') return [{ ...item, items: inside }];
		const ref = idOf(item.ref);
		return ref === undefined ? inside : [{ ...item, ref, items: inside }];
	});
}

/** The folders of a file, and whether they were made here. */
export function organize(writing: Writing, concepts: Concepts): { readonly items: Item[]; readonly isOurs: boolean } {
	const { organizations, id } = writing.carriedModel;
	if (id === '' && organizations.length === 0) return { items: foldersOf(writing, concepts), isOurs: true };
	const written = new Map<string, string>();
	for (const { id } of [...concepts.elements, ...concepts.relationships, ...concepts.views]) written.set(ownId(id), id);
	return { items: carriedFolders(organizations, (own) => written.get(own)), isOurs: false };
}
