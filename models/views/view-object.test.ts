import { expect, it } from 'vitest';
import { isReference } from './view-object';

it.each([
	['original', 'platform:B52', false],
	['original', '', false],
	['reference', '', true],
	['', 'platform:B52', true],
	['', '', false]
])(
	'a record that says "%s" and stands in the catalogue as "%s" is a reference: %s',
	(recordType, catalogue, expected) => {
		expect(isReference({ fields: { recordType: { value: recordType } }, catalogue })).toBe(expected);
	}
);
