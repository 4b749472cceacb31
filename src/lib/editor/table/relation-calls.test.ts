import { expect, it } from 'vitest';
import { mergedCalls, renamed } from './relation-calls';

it('makes one change of a relation out of several, after its fields', () => {
	const calls = mergedCalls([
		{ type: 'relation.retarget', relation: 'r1', source: 'a' },
		{ type: 'field.set', subject: 'relation', id: 'r1', field: 'data', entry: { value: 'x' } },
		{ type: 'relation.retarget', relation: 'r1', target: 'b' },
		{ type: 'relation.retarget', relation: 'r2', kind: 'uses' }
	]);
	expect(calls).toEqual([
		{ type: 'field.set', subject: 'relation', id: 'r1', field: 'data', entry: { value: 'x' } },
		{ type: 'relation.retarget', relation: 'r1', source: 'a', target: 'b' },
		{ type: 'relation.retarget', relation: 'r2', kind: 'uses' }
	]);
	expect([...renamed(calls, ['new1', 'new2'])]).toEqual([
		['r1', 'new1'],
		['r2', 'new2']
	]);
});
