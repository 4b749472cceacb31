import type { Condition } from '$models/framework/condition';
import { builtInPacks } from '$models/framework/packs';
import { describe, expect, it } from 'vitest';
import { NotSayable } from './not-sayable';
import { portablePattern } from './portable-pattern';

function patternsIn(condition: unknown, found: Set<string>): void {
	if (Array.isArray(condition)) for (const part of condition) patternsIn(part, found);
	if (typeof condition !== 'object' || condition === null) return;
	const { matches, anyText } = condition as Partial<Record<'matches' | 'anyText', Condition>>;
	if (Array.isArray(matches)) found.add(String(matches[1]));
	if (typeof anyText === 'string') found.add(anyText);
	for (const part of Object.values(condition)) patternsIn(part, found);
}

const patterns = new Set<string>();
const texts = new Set(['', 'Kho', 'x 10.0.0.1 y', '10.0.0.1', 'a10.0.0.1', '10.0.0.1:8080', 'Mật khẩu : s', 'ĐẶC KHU']);
for (const { rules, definitions } of builtInPacks) {
	for (const { condition } of definitions) patternsIn(condition, patterns);
	for (const { target, require, examples } of rules) {
		patternsIn([target.where, require], patterns);
		for (const match of JSON.stringify(examples).matchAll(/:"((?:[^"\\]|\\.)*)"/gu)) {
			texts.add(JSON.parse(`"${match[1] ?? ''}"`) as string);
		}
	}
}
/** What a pattern finds is cut here and there too, so that its edges show. */
const cut = (text: string): readonly string[] => [
	text,
	text.slice(1),
	text.slice(0, -1),
	`a${text}`,
	`${text}9`,
	` ${text}. `,
	text.toUpperCase(),
	`đ${text}Đ`
];

describe('a pattern in the common ground', () => {
	it('finds what it found before, in every pack', () => {
		expect(patterns.size).toBeGreaterThan(20);
		for (const source of patterns) {
			const ours = new RegExp(source, 'iu');
			const portable = new RegExp(portablePattern(source), 'i');
			const differs = (text: string): boolean => portable.test(text) !== ours.test(text);
			const wrong = [...texts].flatMap((text) => (ours.test(text) ? cut(text) : [text])).filter(differs);
			expect(wrong, source).toEqual([]);
		}
	});

	it.each([
		['(?:a|b)c', '(a|b)c'],
		['\\d{2,}\\s', '[0-9]{2,}[\\t\\n\u000B\u000C\\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]'],
		['\\bKT-\\d\\b', '(^|[^A-Za-z0-9_\u017F\u212A])KT\\-[0-9]($|[^A-Za-z0-9_\u017F\u212A])'],
		['[^a-c.-]{2}$', '[^a-c\\.\\-]{2}$']
	])('writes %s as %s', (source, expected) => {
		expect(portablePattern(`x|${source}`)).toBe(`x|${expected}`);
	});

	it.each(['a\\bb', '\\bđ', '\\p{L}', '😀', 'a*'])('leaves %s alone', (source) => {
		expect(() => portablePattern(source)).toThrow(NotSayable);
	});
});
