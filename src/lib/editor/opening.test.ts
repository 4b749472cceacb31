import { describe, expect, it } from 'vitest';
import { wishOf } from './opening';

const asked = (query: string) => wishOf(new URLSearchParams(query));

describe('an address', () => {
	it('asks for a finding, a record or an action that shows something', () => {
		expect(asked('finding=Q01:object:3')).toEqual({
			action: null,
			choice: null,
			finding: 'Q01:object:3',
			onlyMandatory: false,
			thread: '',
			chapter: ''
		});
		expect(asked('choose=relation:r1')).toEqual({
			action: null,
			choice: { kind: 'relation', id: 'r1' },
			finding: '',
			onlyMandatory: false,
			thread: '',
			chapter: ''
		});
		expect(asked('thread=finding:Q01:object:3')).toMatchObject({ finding: '', thread: 'finding:Q01:object:3' });
		expect(asked('do=quality')).toEqual({
			action: 'quality',
			choice: null,
			finding: '',
			onlyMandatory: false,
			thread: '',
			chapter: ''
		});
		expect(asked('finding=Q01:object:3&findings=mandatory')).toMatchObject({ onlyMandatory: true });
		expect(asked('do=proposals')).toMatchObject({ action: 'proposals' });
		expect(asked('chapter=form01%2FV.1')).toMatchObject({ chapter: 'form01/V.1', choice: null });
	});

	it('never asks for a change, nor for what there is not', () => {
		expect(asked('do=delete')).toBeNull();
		expect(asked('choose=password:x')).toBeNull();
		expect(asked('tab=clauses')).toBeNull();
	});
});
