import { describe, expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { matchList } from './map-values';

const lifecycle = builtInPack('vn-1425')?.lists.find(({ id }) => id === 'lifecycle');
if (lifecycle === undefined) throw new Error('The pack has no list lifecycle');
const list = lifecycle;

describe('values with slips of the pen', () => {
	it.each([
		['đang chạy thử', 'trial'],
		['đang vận hànhh', 'operating'],
		['đang vân hàh', 'operating']
	])('%s is %s', (text, id) => {
		expect(matchList(list, text)?.id).toBe(id);
	});

	it.each(['đang thấy thử', 'đang chờ thầu'])('%s is kept aside rather than guessed', (text) => {
		expect(matchList(list, text)).toBeNull();
	});
});
