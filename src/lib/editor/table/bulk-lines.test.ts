import { describe, expect, it } from 'vitest';
import { fieldsOfSubject } from '$models/framework/lookup';
import { builtInPack } from '$models/framework/packs';
import { invariantPack } from '$models/views/pack-fixture';
import { bulkCalls, bulkLine, isReady } from './bulk-lines';

const definitions = fieldsOfSubject(invariantPack(builtInPack('vn-1425')), 'object');
const given = { ...bulkLine(1, 'owner'), entry: { value: 'Sở A' } };

describe('fields of several rows', () => {
	it('are not written before somebody said what', () => {
		expect(isReady([])).toBe(false);
		expect(isReady([bulkLine(1, 'owner')])).toBe(false);
		expect(isReady([given, bulkLine(2, 'operator')])).toBe(false);
		expect(isReady([{ ...given, isWrong: true }])).toBe(false);
		expect(isReady([given])).toBe(true);
	});

	it('are emptied only where that was asked for', () => {
		const emptied = { ...bulkLine(2, 'operator'), clears: true };
		expect(isReady([given, emptied])).toBe(true);
		expect(bulkCalls([given, emptied], definitions, ['a', 'b'])).toEqual([
			{ type: 'field.set', subject: 'object', id: 'a', field: 'owner', entry: { value: 'Sở A' } },
			{ type: 'field.set', subject: 'object', id: 'b', field: 'owner', entry: { value: 'Sở A' } },
			{ type: 'field.set', subject: 'object', id: 'a', field: 'operator', entry: null },
			{ type: 'field.set', subject: 'object', id: 'b', field: 'operator', entry: null }
		]);
		expect(bulkCalls([bulkLine(3, 'owner')], definitions, ['a'])).toEqual([]);
	});
});
