import { describe, expect, it } from 'vitest';
import { contentOf, keyOfProblem } from './problem';

const keyOf = (code: string, place = ''): string | null => keyOfProblem({ code, place, message: '' });

describe('words for a refused act', () => {
	it('go by what was wrong and where', () => {
		expect(keyOf('same-person', 'approver')).toBe('findings.problem.same-person');
		expect(keyOf('invalid', 'expiresOn')).toBe('findings.problem.expiresOn');
		expect(keyOf('conflict', 'expiresOn')).toBe('findings.problem.expiresOn');
		expect(keyOf('conflict', 'waiver')).toBe('findings.problem.decided');
		expect(keyOf('conflict', 'Q01:object:k3')).toBe('findings.problem.covered');
		expect(keyOf('conflict', 'thread')).toBe('comments.problem.meanwhile');
		expect(keyOf('conflict', 'answer')).toBe('comments.problem.meanwhile');
		expect(keyOf('conflict', 'continues')).toBe('comments.problem.continues');
		expect(keyOf('conflict', 'version-issued')).toBe('comments.problem.closed');
		expect(keyOf('unsupported-type', 'file')).toBe('findings.problem.file');
	});

	it('say what a file is whose name says something else', () => {
		expect(contentOf({ place: 'file:pdf:png' })).toEqual({ ending: 'pdf', content: 'png' });
		for (const place of ['file', '', 'reason']) expect(contentOf({ place })).toBeNull();
	});

	it('are the general ones of the code where nothing fits better', () => {
		expect(keyOf('offline')).toBeNull();
		expect(keyOf('not-allowed')).toBeNull();
	});
});
