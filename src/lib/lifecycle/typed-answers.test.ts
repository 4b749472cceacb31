import { expect, it } from 'vitest';
import { stranded, typedIn, typedWith, typedWithout, type TypedAnswer } from './typed-answers';

const typed = (item: string, words: string): TypedAnswer => ({ version: '1.0', item, words, seen: null });
const answer = (item: string, words: string) => ({ item, words, name: 'Chi', at: '' });

it('has one answer a point, which is dropped once it was kept or left', () => {
	const twice = typedWith(typedWith(typedWith([], typed('3', 'Đã')), typed('5', 'Chưa')), typed('3', 'Đã sửa'));
	expect(typedIn(twice, { version: '1.0', item: '3' })?.words).toBe('Đã sửa');
	expect(typedIn(twice, { version: '1.1', item: '3' })).toBe(null);
	expect(typedWithout(twice, { version: '1.0', item: '3' })).toEqual([typed('5', 'Chưa')]);
});

it('is left over once the next version went out, but for what was kept or is empty', () => {
	const all = [typed('3', ' Đã sửa '), typed('5', 'Đã kiểm tra'), typed('8', '  ')];
	const returned = { version: '1.0', answers: [answer('5', 'Đã kiểm tra')] };
	expect(stranded(all, [{ ...returned, mayAnswerReturn: true }])).toEqual([]);
	expect(stranded(all, [{ ...returned, mayAnswerReturn: false }])).toEqual([typed('3', ' Đã sửa ')]);
});
