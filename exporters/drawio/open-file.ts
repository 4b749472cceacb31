/** A file of draw.io as the XML of its pages: plain or packed, never more than can be read. */
import { inflateRawSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { fail, ok, type Problem, type Result } from '$models/architecture/result';
import { decodeEntities } from './label-text';

export const limits = {
	fileBytes: 20_000_000,
	/** Of all pages together, unpacked. */
	inflatedBytes: 60_000_000,
	pages: 500
} as const;

export interface OpenPage {
	readonly id: string;
	readonly name: string;
	/** The element `root` of its graph, or why it cannot be read. */
	readonly root: Result<unknown>;
}

const many = new Set(['diagram', 'mxCell', 'UserObject', 'object', 'mxPoint', 'Array']);

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	parseAttributeValue: false,
	parseTagValue: false,
	processEntities: false,
	maxNestedTags: 40,
	isArray: (name) => many.has(name)
});

const graph = z.looseObject({ root: z.unknown() });
const page = z.looseObject({
	'@id': z.string().default(''),
	'@name': z.string().default(''),
	'#text': z.string().optional(),
	mxGraphModel: graph.optional()
});
const file = z.looseObject({
	mxfile: z.looseObject({ diagram: z.array(z.union([page, z.string()])).default([]) }).optional(),
	mxGraphModel: graph.optional()
});

function parsed(xml: string, place: string): Result<unknown> {
	if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml))
		return fail('xml-entities', 'It declares entities of its own, which no draw.io file needs; it was not read', place);
	try {
		return ok(parser.parse(xml, true));
	} catch (error) {
		return fail('broken-xml', `It is no whole XML: ${error instanceof Error ? error.message : ''}`, place);
	}
}

/** Pages may be packed: percent-encoded, deflated, base64. `room` is what may still be unpacked. */
function unpacked(text: string, room: number, place: string): Result<string> {
	const broken = fail('broken-page', 'The packed page cannot be unpacked: it is cut off or changed', place);
	if (!/^[\w+/=\s]+$/u.test(text)) return broken;
	try {
		const bytes = inflateRawSync(Buffer.from(text, 'base64'), { maxOutputLength: Math.max(1, room) });
		return ok(decodeURIComponent(bytes.toString('latin1')));
	} catch (error) {
		const isBomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
		return isBomb
			? fail('deflate-bomb', 'The page unpacks to far more than a drawing holds; it was not opened', place)
			: broken;
	}
}

const noGraph = (place: string): Result<never> => fail('no-graph', 'The page holds no drawing', place);

function textOf(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

const notDrawio = (fileName: string): { readonly ok: false; readonly problem: Problem } =>
	fail('not-drawio', `${fileName} is no draw.io file: save it as .drawio or .xml and try again`, fileName);

/** Its pages; one that is broken is told as such, and the others are read. */
export function openDrawio(bytes: Uint8Array, fileName: string): Result<readonly OpenPage[]> {
	if (bytes.length > limits.fileBytes)
		return fail('too-large', `${fileName} is larger than ${String(limits.fileBytes / 1_000_000)} MB`, fileName);
	const text = textOf(bytes);
	if (text === null || !/<(?:mxfile|mxGraphModel)[\s/>]/u.test(text.slice(0, 2000))) return notDrawio(fileName);
	const xml = parsed(text, fileName);
	if (!xml.ok) return xml;
	const read = file.safeParse(xml.value);
	if (!read.success) return notDrawio(fileName);
	const { mxfile, mxGraphModel } = read.data;
	if (mxGraphModel !== undefined) return ok([{ id: 'page', name: '', root: ok(mxGraphModel.root) }]);
	const diagrams = mxfile?.diagram ?? [];
	if (diagrams.length === 0) return notDrawio(fileName);
	if (diagrams.length > limits.pages)
		return fail('too-many-pages', `${fileName} has more than ${String(limits.pages)} pages`, fileName);
	let room = limits.inflatedBytes;
	return ok(
		diagrams.map((written, index): OpenPage => {
			const whole = typeof written === 'string' ? page.parse({ '#text': written }) : written;
			const id = decodeEntities(whole['@id']) || `page-${String(index + 1)}`;
			const name = decodeEntities(whole['@name']);
			if (whole.mxGraphModel !== undefined) return { id, name, root: ok(whole.mxGraphModel.root) };
			if (whole['#text'] === undefined) return { id, name, root: noGraph(id) };
			const inner = unpacked(whole['#text'], room, id);
			if (!inner.ok) return { id, name, root: inner };
			room -= inner.value.length;
			const graphXml = parsed(inner.value, id);
			if (!graphXml.ok) return { id, name, root: graphXml };
			const packed = file.safeParse(graphXml.value);
			return {
				id,
				name,
				root: packed.success && packed.data.mxGraphModel !== undefined ? ok(packed.data.mxGraphModel.root) : noGraph(id)
			};
		})
	);
}
