import { expect, it } from 'vitest';
import { issueDoubts } from './issue-doubts';

it('asks of a version below 1.0 and of a code that is marked as illustrative', () => {
	expect(issueDoubts({ code: 'HS-96-MINHHOA', version: '0.9' })).toEqual(['version', 'code']);
	expect(issueDoubts({ code: 'HS-96 Minh họa', version: '1.0' })).toEqual(['code']);
	expect(issueDoubts({ code: 'HS-96', version: '10.0' })).toEqual([]);
	expect(issueDoubts({ code: '', version: '' })).toEqual([]);
});
