import { expect, it } from 'vitest';
import { proposals, withProposal } from './proposals';

const options = ['Đang vận hành', 'Đang xây dựng', 'Dừng', 'Ngoài vận hành'];

it('finds without diacritics, what begins so first', () => {
	expect(proposals(options, 'van hanh', false)).toEqual(['Đang vận hành', 'Ngoài vận hành']);
	expect(proposals(options, 'd', false).at(0)).toBe('Đang vận hành');
	expect(proposals(options, '', false)).toEqual(options);
});

it('of several values proposes for the last, and none twice', () => {
	expect(proposals(options, 'Dừng; đang', true)).toEqual(['Đang vận hành', 'Đang xây dựng']);
	expect(proposals(options, 'Dừng; ', true)).not.toContain('Dừng');
	expect(withProposal('Dừng; đang', 'Đang xây dựng', true)).toBe('Dừng; Đang xây dựng; ');
	expect(withProposal('đang', 'Đang xây dựng', false)).toBe('Đang xây dựng');
});
