import { expect, it } from 'vitest';
import { mentionQuery, named } from './mention-query';

it('is what stands behind the last @ before the caret', () => {
	expect(mentionQuery('Nhờ @bì xem', 7)).toEqual({ at: 4, written: 'bì' });
	expect(mentionQuery('@', 1)).toEqual({ at: 0, written: '' });
	expect(mentionQuery('@Lê Văn', 7)).toEqual({ at: 0, written: 'Lê Văn' });
	for (const text of ['Nhờ xem', 'an@example', '@An\nxem', '@An  xem', `@${'a'.repeat(70)}`]) {
		expect([text, mentionQuery(text, text.length)]).toEqual([text, null]);
	}
});

it('finds people by any word of their names, also without marks, until one is named', () => {
	const people = [{ displayName: 'Lê Văn Bình' }, { displayName: 'Trần Thị Lệ' }];
	const names = (written: string): string[] => named(people, written).map(({ displayName }) => displayName);
	expect(names('')).toHaveLength(2);
	expect(names('le')).toHaveLength(2);
	expect(names('binh')).toEqual(['Lê Văn Bình']);
	expect(names('Lê Văn Bình ')).toEqual([]);
});
