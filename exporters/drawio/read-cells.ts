/** The cells of a page as they are written: what each is, says, looks like and hangs on. */
import { z } from 'zod';
import type { Point, Rectangle } from '$models/architecture/architecture';
import { fail, ok, type Result } from '$models/architecture/result';
import { decodeEntities, labelText, linesOf } from './label-text';

export const MAX_CELLS = 20_000;

export interface Cell {
	readonly id: string;
	readonly kind: 'vertex' | 'edge' | 'other';
	/** As it was written, without markup. */
	readonly text: string;
	/** What of it says something. */
	readonly lines: readonly string[];
	readonly style: ReadonlyMap<string, string>;
	readonly parent: string;
	readonly source: string;
	readonly target: string;
	/** Measured from its parent's corner. */
	readonly rectangle: Rectangle;
	readonly points: readonly Point[];
	/** What people wrote beside the label, such as a link. */
	readonly properties: Readonly<Record<string, string>>;
}

/** A length or place; what is no number, or far off any sheet, is 0. */
const figure = z
	.string()
	.default('0')
	.transform((text) => {
		const value = Number(text);
		return Number.isFinite(value) && Math.abs(value) < 1_000_000 ? Math.round(value * 100) / 100 : 0;
	});
const point = z.looseObject({ '@as': z.string().default(''), '@x': figure, '@y': figure });
const geometry = z.looseObject({
	'@x': figure,
	'@y': figure,
	'@width': figure,
	'@height': figure,
	Array: z.array(z.union([z.looseObject({ mxPoint: z.array(point).default([]) }), z.string()])).default([])
});
const text = z.string().default('').transform(decodeEntities);
const cell = z.looseObject({
	'@id': text,
	'@value': text,
	'@style': text,
	'@parent': text,
	'@source': text,
	'@target': text,
	'@vertex': text,
	'@edge': text,
	mxGeometry: geometry.optional()
});
const wrapper = z.looseObject({ '@id': text, '@label': text, mxCell: z.array(cell).default([]) });
const root = z.looseObject({
	mxCell: z.array(cell).default([]),
	UserObject: z.array(wrapper).default([]),
	object: z.array(wrapper).default([])
});

type WrittenCell = z.output<typeof cell>;

/** `text;html=1;align=left;` as a map; what has no value is a name of a style. */
const styleOf = (style: string): ReadonlyMap<string, string> =>
	new Map(
		style
			.split(';')
			.filter((part) => part !== '')
			.map((part): [string, string] => {
				const at = part.indexOf('=');
				return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
			})
	);

/** Said by the wrapper, by ourselves, or by draw.io about itself. */
const notProperties = new Set(['@id', '@label', '@placeholders', '@tooltip']);

function propertiesOf(written: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(written).flatMap(([name, value]): [string, string][] =>
			name.startsWith('@') && !notProperties.has(name) && typeof value === 'string' && value !== ''
				? [[name.slice(1), decodeEntities(value)]]
				: []
		)
	);
}

function cellOf(written: WrittenCell, id: string, label: string, properties: Cell['properties']): Cell {
	const style = styleOf(written['@style']);
	const said = labelText(label, style.get('html') === '1');
	const { mxGeometry } = written;
	const points = mxGeometry?.Array.flatMap((list) => (typeof list === 'string' ? [] : list.mxPoint)) ?? [];
	return {
		id,
		kind: written['@vertex'] === '1' ? 'vertex' : written['@edge'] === '1' ? 'edge' : 'other',
		text: said,
		lines: linesOf(said),
		style,
		parent: written['@parent'],
		source: written['@source'],
		target: written['@target'],
		rectangle: [
			mxGeometry?.['@x'] ?? 0,
			mxGeometry?.['@y'] ?? 0,
			mxGeometry?.['@width'] ?? 0,
			mxGeometry?.['@height'] ?? 0
		],
		points: points.map((one): Point => [one['@x'], one['@y']]),
		properties
	};
}

export function readCells(written: unknown, place: string): Result<readonly Cell[]> {
	const read = root.safeParse(written === '' || written === undefined ? {} : written);
	if (!read.success) {
		const [issue] = read.error.issues;
		return fail('broken-page', `The drawing is not written as draw.io does: ${issue?.message ?? ''}`, place);
	}
	const { mxCell, UserObject, object } = read.data;
	if (mxCell.length + UserObject.length + object.length > MAX_CELLS)
		return fail('too-many-cells', `The page holds more than ${String(MAX_CELLS)} shapes and lines`, place);
	const wrapped = [...UserObject, ...object].flatMap((outer) =>
		outer.mxCell.slice(0, 1).map((inner) => cellOf(inner, outer['@id'], outer['@label'], propertiesOf(outer)))
	);
	return ok([...mxCell.map((inner) => cellOf(inner, inner['@id'], inner['@value'], {})), ...wrapped]);
}
