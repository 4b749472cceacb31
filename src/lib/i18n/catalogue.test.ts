import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { verdictWords } from '$exporters/document/verdict-words';
import { catalogues, isMessageKey } from './catalogue';
import { locales } from './locale';

const placeholders = (message: string): string[] =>
	[...new Set([...message.matchAll(/\{(\w+)[,}]/gu)].map(([, name = '']) => name))].toSorted();

describe('the catalogue', () => {
	it('has the same keys in both languages, and no empty words', () => {
		expect(Object.keys(catalogues.en).toSorted()).toEqual(Object.keys(catalogues.vi).toSorted());
		for (const locale of locales) {
			expect(Object.entries(catalogues[locale]).filter(([, text]) => text.trim() === '')).toEqual([]);
		}
	});

	it('can be parsed, and asks for the same values in both languages', () => {
		for (const [key, message] of Object.entries(catalogues.vi)) {
			if (!isMessageKey(key)) throw new Error(key);
			const english = catalogues.en[key];
			expect(() => new IntlMessageFormat(message, 'vi', undefined, { ignoreTag: true }), key).not.toThrow();
			expect(() => new IntlMessageFormat(english, 'en', undefined, { ignoreTag: true }), key).not.toThrow();
			expect(placeholders(english), key).toEqual(placeholders(message));
		}
	});

	it('says of what is met and not met what the official forms say, wherever it stands', () => {
		for (const verdict of ['pass', 'fail', 'not-applicable', 'undetermined'] as const) {
			const panel = catalogues.vi[`findings.verdict.${verdict}`];
			const page = catalogues.vi[`conformance.verdict_${verdict}`];
			expect([panel, page]).toEqual([verdictWords[verdict], verdictWords[verdict]]);
		}
		for (const answer of ['pass', 'fail', 'not-applicable'] as const) {
			expect(catalogues.vi[`findings.answer.${answer}`]).toBe(verdictWords[answer]);
		}
	});

	it('names a button of which one sees the words by these words', () => {
		for (const locale of locales) {
			const { 'lifecycle.decideItem': decide, 'lifecycle.decideItemAgain': again } = catalogues[locale];
			expect(catalogues[locale]['lifecycle.decideItemOf']).toContain(decide);
			expect(catalogues[locale]['lifecycle.decideRuleOf']).toContain(decide);
			expect(catalogues[locale]['lifecycle.decideItemAgainOf']).toContain(again);
			expect(catalogues[locale]['lifecycle.decideRuleAgainOf']).toContain(again);
		}
	});

	it('keeps Vietnamese in NFC, so that what is shown can be searched', () => {
		expect(Object.entries(catalogues.vi).filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
	});
});
