/**
 * An SVG cut down to shapes and words: whatever may run, load or lead anywhere is left out, and what is left is written
 * anew, so that nothing passes by being written oddly. Cleaning what is clean changes nothing.
 */
import { MAX_PICTURE } from '$models/architecture/picture-limit';
import { cleanDeclarations, cleanStyleSheet, isHarmless } from './clean-css';
import { attributes, elements, keptAround, PRESENTATION } from './svg-allowed';

/** Letters of what a program drew, before anything is left out. */
const MAX_DRAWN = 2_000_000;
/** Units across or down. */
const MAX_SIDE = 20_000;
const MAX_DEPTH = 120;

export interface Picture {
	readonly svg: string;
	/** In units of the picture, which are pixels of a screen. */
	readonly width: number;
	readonly height: number;
}

export type UnfitReason = 'not-svg' | 'too-large' | 'loses-words';

export type CleanSvg =
	{ readonly ok: true; readonly picture: Picture } | { readonly ok: false; readonly reason: UnfitReason };

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Characters that XML has no place for. */
const unprintable =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

const decoded = (text: string): string =>
	text
		.replace(
			/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{1,8}));/giu,
			(whole, hex?: string, decimal?: string, name?: string) => {
				if (name !== undefined) return named[name.toLowerCase()] ?? whole;
				const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
				return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
			}
		)
		.replace(unprintable, '');

const escaped = (text: string): string =>
	text.replace(/[&<>"]/gu, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? one);

const token =
	/<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>|([^<]+)|</gu;
const attribute = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

const isLocal = (value: string): boolean => /^#[\w.:-]{1,200}$/u.test(value);

function cleanAttribute(element: string, name: string, value: string): string | null {
	if (name === 'style') return cleanDeclarations(value) || null;
	if (name === 'href' || name === 'xlink:href') return element === 'use' && isLocal(value) ? value : null;
	if (!attributes.has(name) && !PRESENTATION.has(name)) return null;
	return isHarmless(value) ? value : null;
}

class Cleaner {
	readonly #out: string[] = [];
	/** Elements that are open, each with whether it is written. */
	readonly #open: { readonly name: string; readonly isKept: boolean }[] = [];
	/** Depth at which something began that is left out with all that stands in it. */
	#leftOut: number | null = null;
	#style: string[] | null = null;
	#losesWords = false;
	#side: { readonly width: number; readonly height: number } | null = null;

	#root(of: ReadonlyMap<string, string>): string | null {
		const box = (of.get('viewBox') ?? '').split(/[\s,]+/u).map(Number);
		const [x, y, width = Number.NaN, height = Number.NaN] = box;
		if (box.length !== 4 || !box.every(Number.isFinite) || width < 1 || height < 1) return null;
		this.#side = { width, height };
		const kept = [...of].flatMap(([name, value]) => {
			if (['viewBox', 'width', 'height', 'style', 'x', 'y'].includes(name)) return [];
			const clean = cleanAttribute('svg', name, value);
			return clean === null ? [] : [` ${name}="${escaped(clean)}"`];
		});
		const size = ` width="${String(width)}" height="${String(height)}" viewBox="${[x, y, width, height].join(' ')}"`;
		return `<svg xmlns="http://www.w3.org/2000/svg"${size}${kept.join('')}>`;
	}

	#begin(name: string, text: string): boolean {
		const isFirst = this.#open.length === 0;
		if ((isFirst && name !== 'svg') || this.#open.length >= MAX_DEPTH) return false;
		if (this.#leftOut !== null || keptAround.has(name)) {
			this.#open.push({ name, isKept: false });
			return true;
		}
		if (!elements.has(name)) return this.#leave(name);
		const of = new Map(
			[...text.matchAll(attribute)].map(([, key = '', double, single]) => [key, decoded(double ?? single ?? '')])
		);
		if (isFirst) {
			const root = this.#root(of);
			if (root === null) return false;
			this.#out.push(root);
		} else {
			const kept = [...of].flatMap(([key, value]) => {
				const clean = cleanAttribute(name, key, value);
				return clean === null ? [] : [` ${key === 'xlink:href' ? 'href' : key}="${escaped(clean)}"`];
			});
			if (name === 'style') this.#style = [];
			else this.#out.push(`<${name}${kept.join('')}>`);
		}
		this.#open.push({ name, isKept: true });
		return true;
	}

	#leave(name: string): boolean {
		this.#leftOut ??= this.#open.length;
		this.#open.push({ name, isKept: false });
		return true;
	}

	#end(name: string): boolean {
		const last = this.#open.pop();
		if (last?.name !== name) return false;
		if (this.#leftOut === this.#open.length) this.#leftOut = null;
		if (!last.isKept) return true;
		if (name !== 'style') this.#out.push(`</${name}>`);
		else {
			const sheet = cleanStyleSheet((this.#style ?? []).join(''));
			if (sheet !== '') this.#out.push(`<style>${escaped(sheet)}</style>`);
			this.#style = null;
		}
		return true;
	}

	#say(text: string): boolean {
		if (this.#open.length === 0) return text.trim() === '';
		if (this.#leftOut !== null) {
			// Words of a label, drawn in a way that no file can show; in a switch they stand once more as text.
			const within = this.#open.slice(this.#leftOut).some(({ name }) => name === 'foreignObject');
			const isTwice = this.#open[this.#leftOut - 1]?.name === 'switch';
			this.#losesWords ||= within && !isTwice && text.trim() !== '';
		} else if (this.#style !== null) this.#style.push(text);
		else this.#out.push(escaped(text));
		return true;
	}

	clean(svg: string): CleanSvg {
		if (svg.length > MAX_DRAWN) return { ok: false, reason: 'too-large' };
		let isDone = false;
		for (const match of svg.matchAll(token)) {
			const [whole, data, slash, name, rest = '', closed, text] = match;
			if (whole === '<') return { ok: false, reason: 'not-svg' };
			let isFit = true;
			if (name !== undefined) {
				if (isDone) isFit = false;
				else if (slash === '/') isFit = this.#end(name);
				else isFit = this.#begin(name, rest) && (closed !== '/' || this.#end(name));
				isDone = this.#open.length === 0;
			} else if (data !== undefined || text !== undefined)
				isFit = this.#say(data?.replace(unprintable, '') ?? decoded(text ?? ''));
			if (!isFit) return { ok: false, reason: 'not-svg' };
		}
		if (!isDone || this.#side === null) return { ok: false, reason: 'not-svg' };
		if (this.#losesWords) return { ok: false, reason: 'loses-words' };
		const clean = this.#out.join('');
		const { width, height } = this.#side;
		if (clean.length > MAX_PICTURE || width > MAX_SIDE || height > MAX_SIDE) return { ok: false, reason: 'too-large' };
		return { ok: true, picture: { svg: clean, width, height } };
	}
}

/** Cleans an SVG as a program drew it or a document keeps it. */
export const cleanSvg = (svg: string): CleanSvg => new Cleaner().clean(svg);
