import { describe, expect, it } from 'vitest';
import { actKey, detailParts } from './act-words';

describe('a row in words', () => {
	it('names the acts there are, and leaves another as it is', () => {
		expect(actKey('dossier.issue')).toBe('audit.act.dossier.issue');
		expect(actKey('something.later')).toBeNull();
	});

	it.each([
		['', []],
		['Kiến trúc cũ', [{ label: '', text: 'Kiến trúc cũ' }]],
		['7', [{ label: '', text: '7' }]],
		[
			JSON.stringify({ version: '1.0', reason: '', sha256: 'a'.repeat(64), approvedBy: ['chi', 'ha'], odd: true }),
			[
				{ label: 'audit.key.version', text: '1.0' },
				{ label: 'audit.key.sha256', text: 'aaaaaaaaaaaa…' },
				{ label: 'audit.key.approvedBy', text: 'chi, ha' },
				{ label: 'odd', text: 'true' }
			]
		]
	])('tells %s', (detail, parts) => expect(detailParts(detail)).toEqual(parts));
});
