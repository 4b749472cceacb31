/**
 * XML of strangers as a plain tree. Entities of a file's own are not read at all, so none can fetch or swell anything;
 * size, number of tags and depth have bounds.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { fail, ok, type Result } from '$models/architecture/result';

export const limits = {
	fileBytes: 60_000_000,
	tags: 2_000_000,
	/** Of tags within tags. */
	depth: 600
} as const;

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

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|lt|gt|amp|quot|apos);/giu, (whole, name: string) => {
		if (!name.startsWith('#')) return predefined[name] ?? whole;
		const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
	});
}

const ATTRIBUTES = ':@';
const TEXT = '#text';
const CDATA = '#cdata';

type Parsed = Readonly<Record<string, unknown>>;

const partsOf = (value: unknown): readonly Parsed[] => (Array.isArray(value) ? (value as readonly Parsed[]) : []);

function nodeOf(parsed: Parsed, qualified: string): XmlNode {
	const attributes: Record<string, string> = {};
	const given = parsed[ATTRIBUTES];
	if (typeof given === 'object' && given !== null)
		for (const [name, value] of Object.entries(given)) attributes[name] = decoded(String(value));
	const children: XmlNode[] = [];
	let text = '';
	for (const part of partsOf(parsed[qualified])) {
		if (TEXT in part) text += decoded(String(part[TEXT]));
		else if (CDATA in part) text += partsOf(part[CDATA]).reduce((all, piece) => all + String(piece[TEXT] ?? ''), '');
		else {
			const name = Object.keys(part).find((key) => key !== ATTRIBUTES);
			if (name !== undefined && !name.startsWith('?')) children.push(nodeOf(part, name));
		}
	}
	return { name: qualified.slice(qualified.indexOf(':') + 1), qualified, attributes, children, text };
}

const parser = new XMLParser({
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	parseTagValue: false,
	trimValues: false,
	cdataPropName: CDATA,
	processEntities: false,
	maxNestedTags: limits.depth
});

/** What may stand before the first element, by how it starts and how it ends. */
const before = [
	['<?', '?>'],
	['<!--', '-->']
] as const;

/** Whether a document type is declared before the first element; it may define entities and has no use here. */
function declaresType(text: string): boolean {
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
		const ending = before.find(([start]) => text.startsWith(start, at))?.[1];
		if (ending === undefined) return text.startsWith('<!', at);
		const end = text.indexOf(ending, at);
		if (end < 0) return false;
		at = end + ending.length;
	}
	return false;
}

function tagCount(text: string): number {
	let count = 0;
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) count += 1;
	return count;
}

export const tooLarge = (fileName: string): Result<never> =>
	fail(
		'too-large',
		`${fileName} is larger than a model is read (${String(limits.fileBytes / 1_000_000)} MB)`,
		fileName
	);

function textOf(bytes: Uint8Array, fileName: string): Result<string> {
	try {
		return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return fail('not-utf-8', `${fileName} is not written in UTF-8; save it as UTF-8 and try again`, fileName);
	}
}

/** The root of an XML file, or what is wrong with it and in which line. */
export function readXml(bytes: Uint8Array, fileName: string): Result<XmlNode> {
	if (bytes.length > limits.fileBytes) return tooLarge(fileName);
	const decodedText = textOf(bytes, fileName);
	if (!decodedText.ok) return decodedText;
	const text = decodedText.value;
	if (declaresType(text))
		return fail('document-type', `${fileName} declares a document type (DOCTYPE); a model has none`, fileName);
	if (tagCount(text) > limits.tags) return tooLarge(fileName);
	const valid = XMLValidator.validate(text);
	if (valid !== true) {
		const { msg, line } = valid.err;
		return fail('not-xml', `${fileName} is not whole XML, line ${String(line)}: ${msg}`, fileName);
	}
	let parsed: readonly Parsed[];
	try {
		parsed = partsOf(parser.parse(text));
	} catch (error) {
		const why = error instanceof Error ? error.message : 'unreadable';
		return fail('not-xml', `${fileName} cannot be read as XML: ${why}`, fileName);
	}
	for (const part of parsed) {
		const name = Object.keys(part).find((key) => key !== ATTRIBUTES && !key.startsWith('?') && key !== TEXT);
		if (name !== undefined) return ok(nodeOf(part, name));
	}
	return fail('not-xml', `${fileName} holds no element`, fileName);
}
