/**
 * XML of strangers, read in pieces: what a model lists by the thousand is handed over one by one as small trees and then
 * forgotten, so that a large file needs no more memory than what is made of it. Entities of a file's own are not read at
 * all, so none can fetch or swell anything; size, number of tags and depth have bounds.
 */
import { SaxesParser } from 'saxes';
import { fail, ok, type Problem, type Result } from '$models/architecture/result';
import { OwnTexts } from './own-texts';

export const limits = {
	fileBytes: 400_000_000,
	tags: 7_000_000,
	/** Tags that are not what `light` names: elements, relationships, boxes, lines and their like, which take memory. */
	things: 400_000,
	/** Of one thing that is handed over whole, such as a view. */
	tagsAtOnce: 2_000_000,
	/** Of tags within tags. */
	depth: 600
} as const;

export type Bounds = Readonly<Record<keyof typeof limits, number>>;

export interface XmlNode {
	/** Without its prefix. */
	readonly name: string;
	/** Names with their prefixes, such as `xsi:type`. */
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly XmlNode[];
	/** As it stands, with every space. */
	readonly text: string;
	/** Name with its prefix. */
	readonly qualified: string;
}

/** An element whose children are taken one by one. */
export interface Container {
	/** The container that a child is, told by its name and attributes; null where it is taken whole. */
	within(child: XmlNode): Container | null;
	take(child: XmlNode): void;
	/** Called at its end tag. */
	done(): void;
}

/** The container that the root is, or why the file is not read. */
export type OpenRoot = (root: XmlNode) => Result<Container>;

type Growing = { -readonly [Key in keyof XmlNode]: XmlNode[Key] } & { children: XmlNode[] };

/** Carries a problem out of the parser's events. */
class Refusal extends Error {
	constructor(readonly problem: Problem) {
		super(problem.message);
	}
}

const refuse = (code: string, message: string, place: string): never => {
	throw new Refusal({ code, message, place });
};

export const tooLarge = (fileName: string, what = `${String(limits.fileBytes / 1_000_000)} MB`) =>
	fail('too-large', `${fileName} is larger than a model is read (${what})`, fileName);

/** Tags of which a thing has many and that take little. */
const light = new Set(['property', 'properties', 'value', 'name', 'documentation', 'label', 'item']);

/** Written by programs that are no more careful, and said in no two ways: what stands there is kept as text. */
const harmless = /(?:undefined entity|malformed character entity|disallowed character(?: in entity name)?)\.?$/u;

const noAttributes: Readonly<Record<string, string>> = Object.freeze(Object.create(null) as Record<string, string>);

/** What is open: containers from the root on, and within the last of them the parts of a thing that is not yet whole. */
class Reader {
	readonly #containers: Container[] = [];
	readonly #growing: Growing[] = [];
	readonly #texts = new OwnTexts();
	#tags = 0;
	#tagsOfThing = 0;
	#things = 0;

	constructor(
		private readonly fileName: string,
		private readonly openRoot: OpenRoot,
		private readonly bounds: Bounds
	) {}

	opened(written: string, attributes: Record<string, string>): void {
		const qualified = this.#texts.of(written);
		const colon = qualified.indexOf(':');
		const name = colon < 0 ? qualified : this.#texts.of(qualified.slice(colon + 1));
		this.#count(name);
		const node: Growing = { name, qualified, attributes: this.#own(attributes), children: [], text: '' };
		const container = this.#growing.length === 0 ? this.#containerOf(node) : null;
		if (container === null) this.#growing.push(node);
		else this.#containers.push(container);
	}

	/** The parser makes an object for each tag and keeps none; most tags have no attributes. */
	#own(written: Record<string, string>): Readonly<Record<string, string>> {
		let attributes = noAttributes;
		for (const key in written) {
			written[key] = this.#texts.of(written[key] ?? '');
			attributes = written;
		}
		return attributes;
	}

	#count(name: string): void {
		this.#tags += 1;
		if (!light.has(name)) this.#things += 1;
		this.#tagsOfThing = this.#growing.length === 0 ? 1 : this.#tagsOfThing + 1;
		const { bounds, fileName } = this;
		this.#atMost(bounds.tags, this.#tags, 'tags');
		this.#atMost(bounds.things, this.#things, 'elements, relationships and boxes');
		this.#atMost(bounds.tagsAtOnce, this.#tagsOfThing, 'tags in one thing');
		if (this.#containers.length + this.#growing.length >= bounds.depth)
			refuse('not-xml', `${fileName} has tags more than ${String(bounds.depth)} deep`, fileName);
	}

	#atMost(most: number, count: number, what: string): void {
		if (count > most) throw new Refusal(tooLarge(this.fileName, `${String(most)} ${what}`).problem);
	}

	#containerOf(node: XmlNode): Container | null {
		const around = this.#containers.at(-1);
		if (around !== undefined) return around.within(node);
		const root = this.openRoot(node);
		if (root.ok) return root.value;
		throw new Refusal(root.problem);
	}

	said(text: string): void {
		const node = this.#growing.at(-1);
		if (node !== undefined) node.text = node.text === '' ? text : node.text + text;
	}

	closed(): void {
		const node = this.#growing.pop();
		if (node === undefined) {
			this.#containers.pop()?.done();
			return;
		}
		node.text = this.#texts.of(node.text);
		const parent = this.#growing.at(-1);
		if (parent === undefined) this.#containers.at(-1)?.take(node);
		else parent.children.push(node);
	}
}

/** Small enough that no more than a few of a file's pages are text at a time. */
const PIECE = 1 << 16;

function readPieces(pieces: readonly Uint8Array[], fileName: string, parser: SaxesParser): void {
	const words = new TextDecoder('utf-8', { fatal: true });
	const decoded = (piece: Uint8Array | undefined): string => {
		try {
			return piece === undefined ? words.decode() : words.decode(piece, { stream: true });
		} catch {
			return refuse('not-utf-8', `${fileName} is not written in UTF-8; save it as UTF-8 and try again`, fileName);
		}
	};
	for (const bytes of pieces)
		for (let at = 0; at < bytes.length; at += PIECE) parser.write(decoded(bytes.subarray(at, at + PIECE)));
	parser.write(decoded(undefined));
	parser.close();
}

/** Reads an XML file into what its root opens; answers what is wrong with it, and in which line. */
export function readXml(
	pieces: readonly Uint8Array[],
	fileName: string,
	openRoot: OpenRoot,
	bounds: Bounds = limits
): Result<null> {
	if (pieces.reduce((sum, { length }) => sum + length, 0) > bounds.fileBytes) return tooLarge(fileName);
	const reader = new Reader(fileName, openRoot, bounds);
	const parser = new SaxesParser();
	parser.on('error', ({ message }) => {
		if (harmless.test(message)) return;
		const what = message.replace(/^[\d:\s]+/u, '');
		refuse('not-xml', `${fileName} is not whole XML, line ${String(parser.line)}: ${what}`, fileName);
	});
	parser.on('doctype', () => {
		refuse('document-type', `${fileName} declares a document type (DOCTYPE); a model has none`, fileName);
	});
	parser.on('opentag', ({ name, attributes }) => reader.opened(name, attributes));
	parser.on('text', (text) => reader.said(text));
	parser.on('cdata', (text) => reader.said(text));
	parser.on('closetag', () => reader.closed());
	try {
		readPieces(pieces, fileName, parser);
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, problem: error.problem };
		throw error;
	}
	return ok(null);
}
