import { expect, it } from 'vitest';
import { checkedPost, LONGEST_POST } from './full-name';

const none = { position: '', unit: '' };

it('keeps a post in composed letters with single spaces, and leaves what is not given', () => {
	const given = { position: ' Trưởng\n phòng\u200b '.normalize('NFD') };
	expect(checkedPost(given, { position: 'Chuyên viên', unit: 'Sở Nội vụ' })).toEqual({
		ok: true,
		value: { position: 'Trưởng phòng', unit: 'Sở Nội vụ' }
	});
	expect(checkedPost({ position: '', unit: '  ' }, { position: 'Chuyên viên', unit: 'Sở Nội vụ' })).toEqual({
		ok: true,
		value: none
	});
});

it.each([
	['position', { position: 'a'.repeat(LONGEST_POST + 1) }],
	['unit', { unit: 'a'.repeat(LONGEST_POST + 1) }],
	['unit', { unit: '--- 12' }]
])('refuses a %s that is too long or has no letter', (place, given) => {
	expect(checkedPost(given, none)).toMatchObject({ ok: false, problem: { place } });
});
