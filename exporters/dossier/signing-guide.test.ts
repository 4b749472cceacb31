import { expect, test } from 'vitest';
import { fixtureInput } from '$exporters/form03/fixture';
import { decisionBlanks } from './decision-blanks';
import { signingGuide } from './signing-guide';

const told = (blanks: readonly string[], draft: string | null = null): string =>
	new TextDecoder().decode(signingGuide([{ path: 'Mau-01_HS_v1.0.pdf' }], blanks, draft).bytes);

test('whoever holds a draft is told not to sign it', () => {
	expect(told([], 'DỰ THẢO – bản đang soạn')).toMatch(/KHÔNG KÝ[\s\S]*DỰ THẢO/u);
	expect(told([])).not.toContain('KHÔNG KÝ');
});

test('whoever is to sign is told first what the decision still leaves open', () => {
	const input = fixtureInput();
	const blanks = decisionBlanks(input);
	expect(blanks).toContain('họ và tên người ký');
	expect(told(blanks)).toContain(`quyết định ở đầu Mẫu số 01 còn ${String(blanks.length)} chỗ để trống`);
	expect(told(blanks)).toContain(blanks.join('; '));
	expect(told(blanks).indexOf('CHƯA KÝ VỘI')).toBeLessThan(told(blanks).indexOf('- Mau-01'));
	expect(told([])).not.toContain('chỗ để trống');
});

test('a decision that says all leaves nothing open', () => {
	const input = fixtureInput();
	const all = {
		place: 'x',
		grounds: 'x',
		proposer: 'x',
		signerTitle: 'x',
		signerName: 'x',
		recipients: 'x',
		archive: 'x'
	};
	expect(decisionBlanks({ ...input, dossier: { ...input.dossier, decision: all } })).toEqual([]);
});
