/** What a finished drawing of Form 02 tells, read from its SVG or DRAWIO text. */
import { between, unescapeXml } from './office-xml';

export interface ReadDrawing {
	/** Spoken descriptions, such as `KT-19 CSDL đất đai. …` and `QH-86: A → B. …`. */
	readonly objects: readonly string[];
	readonly relations: readonly string[];
	/** The title block: value by label, without the breaks that the drawing puts between words. */
	readonly facts: ReadonlyMap<string, string>;
}

/** Words without the spaces that a layout puts between them. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

const attributesOf = (tag: string): ReadonlyMap<string, string> =>
	new Map([...tag.matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, name, value]) => [name ?? '', unescapeXml(value ?? '')]));

interface Item {
	readonly id: string;
	readonly told: string;
	readonly words: string;
}

function* svgItems(svg: string): Generator<Item> {
	for (const [, tag, inner] of svg.matchAll(/<g((?: [\w-]+="[^"]*")*)>([\s\S]*?)<\/g>/gu)) {
		const said = attributesOf(tag ?? '');
		const id = said.get('id');
		if (id === undefined) continue;
		const words = [...between(inner ?? '', 'text')].map((text) => unescapeXml(text)).join(' ');
		yield { id, told: said.get('aria-label') ?? '', words };
	}
}

function* drawioItems(xml: string): Generator<Item> {
	for (const [, tag] of xml.matchAll(/<UserObject((?: [\w-]+="[^"]*")*)/gu)) {
		const said = attributesOf(tag ?? '');
		yield { id: said.get('id') ?? '', told: said.get('tooltip') ?? '', words: said.get('label') ?? '' };
	}
}

/** Reads a drawing by what its name says it is. */
export function readDrawing(path: string, text: string): ReadDrawing {
	const objects: string[] = [];
	const relations: string[] = [];
	const block = new Map<string, string>();
	for (const { id, told, words } of path.endsWith('.svg') ? svgItems(text) : drawioItems(text)) {
		if (id.startsWith('object/')) objects.push(told);
		else if (id.startsWith('relation/')) relations.push(told);
		else if (id.startsWith('title-block/')) block.set(id, squeezed(words));
	}
	const facts = [...block].flatMap(([id, label]): [string, string][] =>
		id.endsWith('/label') ? [[label, block.get(id.slice(0, -'/label'.length)) ?? '']] : []
	);
	return { objects, relations, facts: new Map(facts) };
}
