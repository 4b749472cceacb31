/** Spoils good requests: values of other kinds, texts cut and stretched, bytes turned, forms that lie. */
import type { Random } from '../generators/random';

/** What is sent, byte for byte. */
export interface Sent {
	readonly type: string | null;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** What was done to it, for whoever reads a failure. */
	readonly how: string;
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const JSON_TYPE = 'application/json';

/** JSON by its text, since some of it no value has. */
const strange: readonly string[] = [
	'null',
	'true',
	'0',
	'-1',
	'1e309',
	'1.5',
	'NaN',
	'Infinity',
	'undefined',
	'""',
	'" "',
	'"\\u0000"',
	'"\\u0007\\u001b[31m"',
	'"\\ud800"',
	'"\\u202e\\u200b"',
	'"../../etc/passwd"',
	'"constructor"',
	'"__proto__"',
	'"9999-99-99"',
	'[]',
	'[null]',
	'{}',
	'{"__proto__":{"administrator":true}}',
	'{"constructor":{"prototype":{"administrator":true}}}',
	'{"then":1}',
	'{"toString":null}',
	`"${'ă'.repeat(70_000)}"`,
	`${'['.repeat(500)}${']'.repeat(500)}`,
	`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
	'['.repeat(20_000),
	`[${'1,'.repeat(50_000)}1]`
];

const HOLE = '\u{F0000}hole';

interface Place {
	readonly holder: Record<string, unknown> | unknown[];
	readonly key: string;
}

/** Every place of a value, also within the JSON that one of its texts holds. */
function placesOf(value: unknown, found: Place[] = []): Place[] {
	if (typeof value !== 'object' || value === null) return found;
	const holder = value as Record<string, unknown>;
	for (const [key, inner] of Object.entries(holder)) {
		found.push({ holder, key });
		placesOf(inner, found);
	}
	return found;
}

/** A value with a hole at some place, and the text of it around that place. */
function withHole(body: unknown, random: Random, filling: string): string {
	const copy = structuredClone({ body });
	const places = placesOf(copy);
	const place = random.pick(places);
	Object.assign(place.holder, { [place.key]: HOLE });
	return JSON.stringify(copy.body).replace(JSON.stringify(HOLE), () => filling);
}

function without(body: unknown, random: Random): string {
	const copy = structuredClone({ body });
	const places = placesOf(copy).slice(1);
	if (places.length === 0) return '{}';
	const { holder, key } = random.pick(places);
	Reflect.deleteProperty(holder, key);
	return JSON.stringify(copy.body);
}

/** One key more: unknown, dangerous, or one that is there already. */
function withKey(body: unknown, random: Random): string {
	const own = typeof body === 'object' && body !== null ? Object.keys(body) : [];
	const key = random.pick(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', '', 'a\u0000b', ...own]);
	const text = JSON.stringify(body);
	const entry = `${JSON.stringify(key)}:${random.pick(strange)}`;
	const isEmpty = text === '{}';
	return random.next() < 0.5
		? `{${entry}${isEmpty ? '' : ','}${text.slice(1)}`
		: `${text.slice(0, -1)}${isEmpty ? '' : ','}${entry}}`;
}

function turned(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
	const copy = bytes.slice();
	if (copy.length === 0) return copy;
	for (let count = 1 + random.below(4); count > 0; count -= 1) copy[random.below(copy.length)] = random.below(256);
	return copy;
}

const types: readonly (string | null)[] = [
	null,
	'text/plain',
	'application/xml',
	'application/json; charset=utf-16',
	'application/octet-stream',
	'multipart/form-data',
	'multipart/form-data; boundary=',
	'multipart/form-data; boundary=none',
	'application/x-www-form-urlencoded',
	'\u00e9'
];

/** The text within a canonical file is JSON of its own, which is spoiled like the rest. */
function inside(body: unknown, random: Random): string | null {
	if (typeof body !== 'object' || body === null || !('canonical' in body) || typeof body.canonical !== 'string')
		return null;
	const canonical = withHole(JSON.parse(body.canonical), random, random.pick(strange));
	return JSON.stringify({ canonical });
}

export function spoiledJson(body: unknown, random: Random): Sent {
	const json = (how: string, text: string): Sent => ({ type: JSON_TYPE, bytes: utf8(text), how });
	const good = JSON.stringify(body);
	switch (random.below(10)) {
		case 0:
			return json('cut', good.slice(0, random.below(good.length)));
		case 1:
			return { type: JSON_TYPE, bytes: turned(utf8(good), random), how: 'bytes turned' };
		case 2:
			return { type: random.pick(types), bytes: utf8(good), how: 'another type' };
		case 3:
			return json('a key more', withKey(body, random));
		case 4:
			return json('a key less', without(body, random));
		case 5:
			return json('another whole', random.pick(strange));
		case 6:
			return json(
				'around it',
				random.pick(['\ufeff', ' ', '\u0000', '//', ")]}',"]) + good + random.pick(['', ',', '}', '\u0000'])
			);
		default:
			return json('another value', inside(body, random) ?? withHole(body, random, random.pick(strange)));
	}
}

const names = ['file', 'FILE', 'file[]', 'about', 'note', '__proto__', '', 'a"b', 'file\r\nX: y'];
const fileNames = [
	'a.txt',
	'',
	'../../a.txt',
	'a\u0000.txt',
	'x'.repeat(5_000),
	'a.html',
	'ả.pdf',
	'CON',
	'.',
	'a\r\nb.txt'
];
const contents = ['', 'Biên bản', '%PDF-1.7', 'PK\u0003\u0004', '<script>', '\u0000'.repeat(100)];

function part(boundary: string, random: Random): string {
	const name = random.pick(names);
	const fileName = random.next() < 0.7 ? `; filename="${random.pick(fileNames)}"` : '';
	const type = random.next() < 0.5 ? `Content-Type: ${random.pick(['text/plain', 'image/png', 'x', ''])}\r\n` : '';
	return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${fileName}\r\n${type}\r\n${random.pick(contents)}\r\n`;
}

/** A form whose parts, ends and boundary are not what they say. */
export async function spoiledForm(form: FormData, random: Random): Promise<Sent> {
	const good = new Response(form);
	const type = good.headers.get('content-type') ?? '';
	const bytes = new Uint8Array(await good.arrayBuffer());
	switch (random.below(6)) {
		case 0:
			return { type, bytes: bytes.slice(0, random.below(bytes.length)), how: 'form cut' };
		case 1:
			return { type, bytes: turned(bytes, random), how: 'form turned' };
		case 2:
			return { type: random.pick(types), bytes, how: 'form of another type' };
		case 3:
			return { type: `multipart/form-data; boundary=${'b'.repeat(random.below(200))}`, bytes, how: 'another boundary' };
		case 4:
			return { type: JSON_TYPE, bytes: utf8(random.pick(strange)), how: 'JSON for a form' };
		default: {
			const boundary = 'khuevan';
			const parts = Array.from({ length: random.below(5) }, () => part(boundary, random)).join('');
			const end = random.pick([`--${boundary}--\r\n`, `--${boundary}--`, '', `--${boundary}`]);
			return { type: `multipart/form-data; boundary=${boundary}`, bytes: utf8(parts + end), how: 'made-up form' };
		}
	}
}
