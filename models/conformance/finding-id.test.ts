import { expect, it } from 'vitest';
import { aboutOfFinding, partsOfFinding } from './finding-id';

it('tells the rule of a finding and what it is about, without the mark of a place in a text', () => {
	expect(partsOfFinding('T01:object:o1')).toEqual({ rule: 'T01', kind: 'object', record: 'o1' });
	expect(aboutOfFinding('T01:object:o1')).toBe('object:o1');
	expect(aboutOfFinding('chapter-undetermined:chapter:form01/I.1#1a2b3c4d-2')).toBe('chapter:form01/I.1');
	expect(aboutOfFinding('R05:architecture:ca-mau')).toBe('architecture:ca-mau');
	expect([partsOfFinding('T01'), aboutOfFinding('T01:object:')]).toEqual([null, '']);
});
