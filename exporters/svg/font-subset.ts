/** A TrueType font with nothing but the glyphs of some letters, without hints: what a drawing needs to be drawn alike. */

const GLYF = 'glyf';
/** Flags of a glyph that is put together of others. */
const composite = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80, instructions: 0x100 } as const;

interface Face {
	readonly table: (tag: string) => DataView;
	readonly glyph: (id: number) => DataView;
}

function faceOf(bytes: Uint8Array): Face {
	const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const tables = new Map<string, DataView>();
	for (let at = 0; at < file.getUint16(4); at += 1) {
		const row = 12 + at * 16;
		const tag = String.fromCharCode(...bytes.subarray(row, row + 4));
		const [offset, length] = [file.getUint32(row + 8), file.getUint32(row + 12)];
		tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
	}
	const table = (tag: string): DataView => {
		const found = tables.get(tag);
		if (found === undefined) throw new Error(`The font has no table ${tag}`);
		return found;
	};
	const isLong = table('head').getInt16(50) === 1;
	const loca = table('loca');
	const start = (id: number): number => (isLong ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
	const glyf = table(GLYF);
	return {
		table,
		glyph: (id) => new DataView(glyf.buffer, glyf.byteOffset + start(id), start(id + 1) - start(id))
	};
}

/** Letters by code point with their glyphs, of the table that every font has for the letters up to U+FFFF. */
function glyphsOf(cmap: DataView, letters: Iterable<number>): ReadonlyMap<number, number> {
	let at = -1;
	for (let row = 0; row < cmap.getUint16(2); row += 1) {
		const offset = cmap.getUint32(4 + row * 8 + 4);
		if (cmap.getUint16(offset) === 4) at = offset;
	}
	const found = new Map<number, number>();
	if (at < 0) return found;
	const segments = cmap.getUint16(at + 6) / 2;
	const [ends, starts] = [at + 14, at + 16 + segments * 2];
	const [deltas, ranges] = [starts + segments * 2, starts + segments * 4];
	for (const letter of letters) {
		for (let segment = 0; segment < segments; segment += 1) {
			if (letter > cmap.getUint16(ends + segment * 2)) continue;
			const first = cmap.getUint16(starts + segment * 2);
			if (letter < first) break;
			const range = cmap.getUint16(ranges + segment * 2);
			const delta = cmap.getUint16(deltas + segment * 2);
			const listed = range === 0 ? letter : cmap.getUint16(ranges + segment * 2 + range + (letter - first) * 2);
			if (listed !== 0) found.set(letter, (listed + delta) & 0xffff);
			break;
		}
	}
	return found;
}

interface Component {
	/** Where its flags stand, and its glyph two bytes on. */
	readonly at: number;
	readonly end: number;
}

function componentsOf(glyph: DataView): readonly Component[] {
	if (glyph.byteLength < 10 || glyph.getInt16(0) >= 0) return [];
	const found: Component[] = [];
	for (let at = 10; ;) {
		const flags = glyph.getUint16(at);
		const size =
			(flags & composite.words ? 4 : 2) +
			(flags & composite.matrix ? 8 : flags & composite.twoScales ? 4 : flags & composite.scale ? 2 : 0);
		const end = at + 4 + size;
		found.push({ at, end });
		if ((flags & composite.more) === 0) return found;
		at = end;
	}
}

/** A glyph without its hints, its parts by their new numbers. */
function bare(glyph: DataView, numberOf: (id: number) => number): Uint8Array {
	const bytes = new Uint8Array(glyph.buffer, glyph.byteOffset, glyph.byteLength);
	if (glyph.byteLength < 10) return new Uint8Array();
	const parts = componentsOf(glyph);
	const last = parts.at(-1);
	if (last !== undefined) {
		const copy = bytes.slice(0, last.end);
		const view = new DataView(copy.buffer);
		for (const { at } of parts) {
			view.setUint16(at, view.getUint16(at) & ~composite.instructions);
			view.setUint16(at + 2, numberOf(view.getUint16(at + 2)));
		}
		return copy;
	}
	const hints = 10 + glyph.getInt16(0) * 2;
	const length = glyph.getUint16(hints);
	const copy = new Uint8Array(bytes.length - length);
	copy.set(bytes.subarray(0, hints));
	copy.set(bytes.subarray(hints + 2 + length), hints + 2);
	return copy;
}

const copied = (table: DataView): DataView =>
	new DataView(new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice().buffer);

/** Letters and glyphs in one group each: few enough that nothing is gained by ranges. */
function cmapOf(letters: readonly (readonly [letter: number, glyph: number])[]): DataView {
	const view = new DataView(new ArrayBuffer(12 + 16 + letters.length * 12));
	view.setUint16(2, 1);
	view.setUint16(4, 3);
	view.setUint16(6, 10);
	view.setUint32(8, 12);
	view.setUint16(12, 12);
	view.setUint32(16, 16 + letters.length * 12);
	view.setUint32(24, letters.length);
	letters.forEach(([letter, glyph], at) => {
		view.setUint32(28 + at * 12, letter);
		view.setUint32(32 + at * 12, letter);
		view.setUint32(36 + at * 12, glyph);
	});
	return view;
}

/** The tables of the smaller font by tag, in the order in which they are written. */
export function fontSubset(font: Uint8Array, letters: ReadonlySet<number>): ReadonlyMap<string, DataView> {
	const { table, glyph } = faceOf(font);
	const asked = [
		...glyphsOf(
			table('cmap'),
			[...letters].sort((a, b) => a - b)
		)
	];
	// The first is drawn for letters that a font lacks.
	const kept = [...new Set([0, ...asked.map(([, id]) => id)])];
	for (const id of kept)
		for (const { at } of componentsOf(glyph(id))) {
			const part = glyph(id).getUint16(at + 2);
			if (!kept.includes(part)) kept.push(part);
		}
	const numbers = new Map(kept.map((id, at) => [id, at]));
	const drawn = kept.map((id) => bare(glyph(id), (part) => numbers.get(part) ?? 0));
	const loca = new DataView(new ArrayBuffer((kept.length + 1) * 4));
	const padded = drawn.map(({ length }) => Math.ceil(length / 4) * 4);
	const glyf = new Uint8Array(padded.reduce((sum, length) => sum + length, 0));
	let end = 0;
	drawn.forEach((bytes, at) => {
		loca.setUint32(at * 4, end);
		glyf.set(bytes, end);
		end += padded[at] ?? 0;
	});
	loca.setUint32(kept.length * 4, end);
	const [hhea, hmtx] = [copied(table('hhea')), table('hmtx')];
	const told = hhea.getUint16(34);
	const widths = new DataView(new ArrayBuffer(kept.length * 4));
	kept.forEach((id, at) => {
		const row = Math.min(id, told - 1);
		widths.setUint16(at * 4, hmtx.getUint16(row * 4));
		widths.setInt16(at * 4 + 2, id < told ? hmtx.getInt16(id * 4 + 2) : hmtx.getInt16(told * 4 + (id - told) * 2));
	});
	hhea.setUint16(34, kept.length);
	const maxp = copied(table('maxp'));
	maxp.setUint16(4, kept.length);
	const head = copied(table('head'));
	head.setInt16(50, 1);
	const post = new DataView(new ArrayBuffer(32));
	post.setUint32(0, 0x0003_0000);
	const name = new DataView(new ArrayBuffer(6));
	name.setUint16(4, 6);
	const letterGlyphs = asked.map(([letter, id]) => [letter, numbers.get(id) ?? 0] as const);
	return new Map([
		['cmap', cmapOf(letterGlyphs)],
		['head', head],
		['hhea', hhea],
		['hmtx', widths],
		['maxp', maxp],
		['name', name],
		['OS/2', copied(table('OS/2'))],
		['post', post],
		[GLYF, new DataView(glyf.buffer)],
		['loca', loca]
	]);
}
