/** A file of our own that was damaged is told what is wrong in the reader's language, whatever that is. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Messages } from '$lib/i18n/messages';
import { readCanonical } from '$models/architecture/canonical';
import { problemText } from './client';

interface Row {
	id: string;
	parent?: string;
	source?: string;
}
interface Raw {
	khuevan: unknown;
	meta: { frame: unknown };
	objects: [Row, Row, ...Row[]];
	relations: [Row, ...Row[]];
}

const messages = new Messages();
const whole = readFileSync('models/samples/ca-mau.khuevan.json', 'utf8');
const changed = (change: (raw: Raw) => unknown): string => {
	const raw = JSON.parse(whole) as Raw;
	change(raw);
	return JSON.stringify(raw);
};
const damaged: readonly (readonly [reason: string, text: string])[] = [
	['not-json', whole.slice(0, 5000)],
	['not-canonical', '{"objects":[]}'],
	['newer-version', changed((raw) => (raw.khuevan = 99))],
	['wrong-shape', changed((raw) => (raw.meta.frame = 7))],
	['double-id', changed((raw) => (raw.objects[1].id = raw.objects[0].id))],
	['dangling-end', changed((raw) => (raw.relations[0].source = 'nowhere'))],
	['containment-cycle', changed((raw) => (raw.objects[0].parent = raw.objects[0].id))]
];

it.each(damaged)('%s', (reason, text) => {
	const read = readCanonical(text);
	if (read.ok) throw new Error('The file was read all the same');
	expect(read.problem.code).toBe(reason);
	const { message, place = '' } = read.problem;
	const told = (locale: 'vi' | 'en'): string =>
		problemText((key, values) => messages.told(locale, key, values), { code: 'invalid', message, place, reason });
	expect(told('vi')).not.toContain(message);
	expect(told('en')).not.toContain(message);
	expect(told('en')).not.toMatch(/[ạảấầậắằặẹẻếềệịọốồộớờợụứừự]/u);
	expect(told('vi')).not.toBe(told('en'));
	expect(told('en').endsWith(place)).toBe(true);
});
