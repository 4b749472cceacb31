import { expect, it } from 'vitest';
import { nameInPost, personInPrint, postAt, presentPost } from './person';

const posts = [
	{ since: '2026-10-01T00:00:00.000Z', position: 'Phó Trưởng phòng', unit: 'Sở KH&CN' },
	{ since: '2026-11-01T00:00:00.000Z', position: 'Trưởng phòng', unit: '' }
];

it('tells the post of the instant, whatever was said since', () => {
	expect(postAt(posts, '2026-09-30T00:00:00.000Z')).toEqual({ position: '', unit: '' });
	expect(postAt(posts, '2026-10-01T00:00:00.000Z').position).toBe('Phó Trưởng phòng');
	expect(postAt(posts, '2026-12-01T00:00:00.000Z').position).toBe('Trưởng phòng');
	expect(presentPost(posts)).toEqual({ position: 'Trưởng phòng', unit: '' });
	expect(presentPost([])).toEqual({ position: '', unit: '' });
});

it.each([
	[{ position: '', unit: '' }, 'Lê An'],
	[{ position: 'Giám đốc', unit: '' }, 'Lê An – Giám đốc'],
	[{ position: '', unit: 'Sở KH&CN' }, 'Lê An – Sở KH&CN'],
	[{ position: 'Giám đốc', unit: 'Sở KH&CN' }, 'Lê An – Giám đốc, Sở KH&CN']
])('puts the post %j behind the name', (post, told) => {
	expect(nameInPost('Lê An', post)).toBe(told);
});

it('adds the role, which stands alone behind the name where no post was said', () => {
	const person = { name: 'Lê An', role: 'người thẩm định', posts };
	expect(personInPrint(person, '2026-10-02T00:00:00.000Z')).toBe('Lê An – Phó Trưởng phòng, Sở KH&CN, người thẩm định');
	expect(personInPrint(person, '2026-09-02T00:00:00.000Z')).toBe('Lê An – người thẩm định');
	expect(personInPrint(person, null)).toBe('Lê An – người thẩm định');
	expect(personInPrint({ ...person, role: '' }, '2026-11-02T00:00:00.000Z')).toBe('Lê An – Trưởng phòng');
	expect(personInPrint({ ...person, role: '', posts: [] }, '2026-11-02T00:00:00.000Z')).toBe('Lê An');
});
