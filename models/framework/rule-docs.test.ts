import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answerTables, constructs } from './constructs';
import { ruleDocParts, withRuleDocParts } from './rule-docs';

const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
const parts = ruleDocParts(constructs, answerTables);

it('docs/rules.md is up to date with the table of constructs; else run write-rule-docs.ts', () => {
	expect(withRuleDocParts(page, parts)).toBe(page);
});

it('shows every construct with its example', () => {
	for (const { id, example } of constructs) {
		expect(page, id).toContain(`\`${id}\``);
		expect(page, id).toContain(example.means.vi);
	}
});

it('has a place for every part', () => {
	expect(() => withRuleDocParts(page.replace('begin combine', 'begin'), parts)).toThrow('no place for combine');
});
